import { CloseOutlined, DeleteOutlined } from '../../../ui/icons.tsx'
import { Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { EditorActions } from '../editor-actions.ts'
import { categoryTargets, statusTargets } from './group-menus.ts'

/** What can be done with the items that are marked together. */
export function MarkedBar(props: {
  readonly list: StoredList
  /** In printed order. */
  readonly itemIds: readonly number[]
  readonly actions: EditorActions
  readonly onCopy: () => void
  /** Takes the marks away. */
  readonly onEnd: () => void
}): ReactNode {
  const { list, itemIds, actions } = props
  return (
    <div className="marked-bar" role="toolbar" aria-label="选中事项的操作">
      <div className="marked-line">
        <output>已选 {itemIds.length} 项</output>
        <Button
          title="取消选择（Esc）"
          size="small"
          type="text"
          aria-label="取消选择"
          icon={<CloseOutlined />}
          onClick={props.onEnd}
        />
      </div>
      <div className="marked-line">
        <MenuButton text="移到类别" items={categoryTargets(list, itemIds, actions)} />
        <Button size="small" onClick={props.onCopy}>
          复制到…
        </Button>
        <MenuButton text="状态" items={statusTargets(itemIds, actions)} />
        <Button
          title="删除（Delete）"
          size="small"
          aria-label="删除选中的事项"
          icon={<DeleteOutlined />}
          onClick={() => void actions.removeItems(itemIds)}
        />
      </div>
    </div>
  )
}

function MenuButton(props: { readonly text: string; readonly items: MenuProps['items'] }): ReactNode {
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: props.items ?? [], style: { maxHeight: '60vh', overflow: 'auto' } }}
    >
      <Button size="small">{props.text}</Button>
    </Dropdown>
  )
}
