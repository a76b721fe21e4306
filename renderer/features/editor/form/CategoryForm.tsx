import { DeleteOutlined, PlusOutlined } from '../../../ui/icons.tsx'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { EditorActions } from '../editor-actions.ts'
import { mergeTargets } from '../outline/group-menus.ts'
import type { Selection, StoredCategory } from '../selection.ts'

/** One category: its name, and its items to go to. */
export function CategoryForm(props: {
  readonly list: StoredList
  readonly category: StoredCategory
  /** The number that its first item prints with. */
  readonly firstNumber: number | undefined
  readonly actions: EditorActions
  readonly onChange: (name: string) => void
  readonly onCommit: () => void
  readonly onSelect: (selection: Selection) => void
}): ReactNode {
  const { list, category, actions, onSelect } = props
  const targets = mergeTargets(list, category.id, actions)
  return (
    <div className="form">
      <TextField
        label="类别名称"
        hint="“一、二、三”按顺序自动编，不用填；没有事项的类别不印出。"
        focusAtStart={category.name === ''}
        placeholder="例如 民生服务"
        value={category.name}
        onChange={props.onChange}
        onCommit={props.onCommit}
      />
      <div className="button-row">
        <Button icon={<PlusOutlined />} onClick={() => void actions.addItem()}>
          在这个类别新增事项
        </Button>
        <MenuButton
          disabled={targets.length === 0}
          menu={() => ({ items: targets, style: { maxHeight: '60vh', overflow: 'auto' } })}
        >
          并入类别…
        </MenuButton>
        <Button danger icon={<DeleteOutlined />} onClick={() => void actions.removeCategory(category.id)}>
          删除类别{category.items.length > 0 && `和 ${category.items.length} 个事项`}
        </Button>
      </div>
      {category.items.length > 0 && (
        <ol className="category-items" aria-label="这个类别的事项" start={props.firstNumber}>
          {category.items.map((item) => (
            <li key={item.id}>
              <Button type="link" onClick={() => onSelect({ type: 'item', id: item.id })}>
                {item.name === '' ? '未填写名称' : item.name}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
