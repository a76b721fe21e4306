import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, DeleteOutlined } from '../../../ui/icons.tsx'
import { Button } from 'antd'
import type { MenuProps } from 'antd'
import type { ReactNode } from 'react'
import { MenuButton } from '../../../ui/MenuButton.tsx'
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
        <TargetMenu text="移到类别" targets={() => categoryTargets(list, itemIds, actions)} />
        <Button size="small" onClick={props.onCopy}>
          复制到…
        </Button>
        <TargetMenu text="状态" targets={() => statusTargets(itemIds, actions)} />
        <Button
          title="一起上移（Alt+↑）"
          size="small"
          type="text"
          aria-label="上移选中的事项"
          icon={<ArrowUpOutlined />}
          onClick={() => void actions.step('up')}
        />
        <Button
          title="一起下移（Alt+↓）"
          size="small"
          type="text"
          aria-label="下移选中的事项"
          icon={<ArrowDownOutlined />}
          onClick={() => void actions.step('down')}
        />
        <Button
          title="删除（Delete）"
          size="small"
          type="text"
          aria-label="删除选中的事项"
          icon={<DeleteOutlined />}
          onClick={() => void actions.removeItems(itemIds)}
        />
      </div>
    </div>
  )
}

function TargetMenu(props: {
  readonly text: string
  readonly targets: () => NonNullable<MenuProps['items']>
}): ReactNode {
  return (
    <MenuButton
      size="small"
      menu={() => ({ items: props.targets(), style: { maxHeight: '60vh', overflow: 'auto' } })}
    >
      {props.text}
    </MenuButton>
  )
}
