import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  FolderAddOutlined,
  PlusOutlined,
} from '../../../ui/icons.tsx'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { EditorActions } from '../editor-actions.ts'
import type { Selection } from '../selection.ts'

/** The buttons over the outline. */
export function OutlineToolbar(props: {
  readonly actions: EditorActions
  /** What is selected; null for what the outline does not show: nothing is done with it unseen. */
  readonly selected: Selection['type'] | null
}): ReactNode {
  const { actions, selected } = props
  const movable = selected === 'item' || selected === 'category'
  return (
    <div className="outline-toolbar" role="toolbar" aria-label="类别和事项的操作">
      <Button size="small" type="primary" icon={<PlusOutlined />} onClick={() => void actions.addItem()}>
        新增事项
      </Button>
      <Button size="small" icon={<FolderAddOutlined />} onClick={() => void actions.addCategory()}>
        新增类别
      </Button>
      <span className="outline-toolbar-icons">
        <IconButton
          text="上移（Alt+↑）"
          icon={<ArrowUpOutlined />}
          disabled={!movable}
          onClick={() => void actions.step('up')}
        />
        <IconButton
          text="下移（Alt+↓）"
          icon={<ArrowDownOutlined />}
          disabled={!movable}
          onClick={() => void actions.step('down')}
        />
        <IconButton
          text="复制事项（Ctrl+D）"
          icon={<CopyOutlined />}
          disabled={selected !== 'item'}
          onClick={() => void actions.duplicateSelected()}
        />
        <IconButton
          text="删除（Delete）"
          icon={<DeleteOutlined />}
          disabled={!movable}
          onClick={() => void actions.removeSelected()}
        />
      </span>
    </div>
  )
}

function IconButton(props: {
  readonly text: string
  readonly icon: ReactNode
  readonly disabled: boolean
  readonly onClick: () => void
}): ReactNode {
  return (
    <Button
      title={props.text}
      size="small"
      type="text"
      aria-label={props.text}
      icon={props.icon}
      disabled={props.disabled}
      onClick={props.onClick}
    />
  )
}
