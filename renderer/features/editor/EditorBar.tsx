import {
  ArrowLeftOutlined,
  AuditOutlined,
  ColumnWidthOutlined,
  HistoryOutlined,
  LayoutOutlined,
  RedoOutlined,
  TeamOutlined,
  UndoOutlined,
} from '../../ui/icons.tsx'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { BackupTrouble } from '../backup/BackupTrouble.tsx'
import { ExportMenu } from '../export/ExportMenu.tsx'
import { HelpMenu } from '../help/HelpMenu.tsx'
import { listTitle } from '../kinds.ts'
import { SaveStatus } from './SaveStatus.tsx'
import type { EditorActions } from './editor-actions.ts'
import type { Saver } from './save/saver.ts'

export interface EditorBarProps {
  readonly list: StoredList
  readonly saver: Saver
  readonly actions: EditorActions
  readonly onLeave: () => void
  readonly onDirectory: () => void
  readonly previewShown: boolean
  readonly onPreviewShown: (shown: boolean) => void
  readonly onHistory: () => void
  readonly onLayout: () => void
  /** Null while the list is being read for the first time. */
  readonly findingCount: number | null
  readonly proofreadShown: boolean
  readonly onProofreadShown: (shown: boolean) => void
  readonly onTour: () => void
}

/** The bar over the panes: back, what is open, whether it is saved, undo, export. */
export function EditorBar(props: EditorBarProps): ReactNode {
  const { list, saver, actions, previewShown } = props
  return (
    <header className="top-bar crowded-bar editor-bar">
      <Button type="text" className="keeps-label" icon={<ArrowLeftOutlined />} onClick={props.onLeave}>
        清单库
      </Button>
      <h1 title={listTitle(list)}>{listTitle(list)}</h1>
      <div data-tour="saved">
        <SaveStatus saver={saver} />
        <BackupTrouble />
      </div>
      <div className="top-bar-space" />
      <Button
        title={stepTitle('撤销', list.undo, 'Ctrl+Z')}
        type="text"
        icon={<UndoOutlined />}
        disabled={list.undo === null}
        onClick={() => void actions.undo()}
      >
        撤销
      </Button>
      <Button
        title={stepTitle('恢复', list.redo, 'Ctrl+Y')}
        type="text"
        icon={<RedoOutlined />}
        disabled={list.redo === null}
        onClick={() => void actions.redo()}
      >
        恢复
      </Button>
      <Button
        title="检查序号、部门、标点和用词（F8 逐个查看）"
        type="text"
        className="keeps-label"
        data-tour="proofread"
        icon={<AuditOutlined />}
        aria-pressed={props.proofreadShown}
        onClick={() => props.onProofreadShown(!props.proofreadShown)}
      >
        校对{props.findingCount !== null && props.findingCount > 0 && ` ${props.findingCount}`}
      </Button>
      <Button
        title="部门名录：部门的全称、简称、曾用名；机构改名、合并"
        type="text"
        icon={<TeamOutlined />}
        onClick={props.onDirectory}
      >
        部门名录
      </Button>
      <Button title="历史：修改记录和版本" type="text" icon={<HistoryOutlined />} onClick={props.onHistory}>
        历史
      </Button>
      <Button
        title={previewShown ? '收起预览' : '显示印出来的样子'}
        type="text"
        icon={<LayoutOutlined />}
        aria-pressed={previewShown}
        onClick={() => props.onPreviewShown(!previewShown)}
      >
        预览
      </Button>
      <Button
        title="版式：列、字体、纸张、页码，保存和套用版式"
        type="text"
        icon={<ColumnWidthOutlined />}
        onClick={props.onLayout}
      >
        版式
      </Button>
      <HelpMenu onTour={props.onTour} />
      <div data-tour="export">
        <ExportMenu listId={list.id} layout={list.layout} beforeExport={saver.flush} />
      </div>
    </header>
  )
}

function stepTitle(what: string, label: string | null, keys: string): string {
  return label === null || label === '' ? `${what}（${keys}）` : `${what}：${label}（${keys}）`
}
