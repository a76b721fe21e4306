import { DownOutlined, ExportOutlined } from '../../ui/icons.tsx'
import { App, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ExportFormat } from '../../../shared/contract/calls/export.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { useFontMenuItems } from '../fonts/font-menu-item.tsx'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { notSavedText } from '../../ui/not-saved.ts'
import { ExtractDialog } from './ExtractDialog.tsx'
import { usePrint } from './printing.tsx'
import { useExport } from './use-export.tsx'

const FORMATS: readonly { readonly key: ExportFormat; readonly label: string }[] = [
  { key: 'docx', label: 'Word 文档（.docx）' },
  { key: 'xlsx', label: 'Excel 表格（.xlsx）' },
  { key: 'pdf', label: 'PDF 文件（.pdf）' },
  { key: 'html', label: '网页（.html）' },
  { key: 'json', label: '数据（.json）' },
]

/** 导出: the list as a file in one of the formats. */
export function ExportMenu(props: {
  readonly listId: number
  readonly layout: Layout
  /** Puts all typing on disk; false when it could not. */
  readonly beforeExport: () => Promise<boolean>
}): ReactNode {
  const print = usePrint()
  const fontItems = useFontMenuItems()
  const { job, start } = useExport(props.listId, props.beforeExport)
  const { message } = App.useApp()
  const [extractShown, setExtractShown] = useState(false)
  const extract = async (): Promise<void> => {
    if (await props.beforeExport()) setExtractShown(true)
    else void message.error(notSavedText('导出'), 8)
  }
  return (
    <>
      <MenuButton
        type="primary"
        icon={<ExportOutlined />}
        loading={job.running}
        menu={() => ({
          items: [
            ...FORMATS.map(({ key, label }) => ({ key, label, onClick: () => void start(key) })),
            { type: 'divider' },
            ...(print === null ? [] : [{ key: 'print', label: '打印…（Ctrl+P）', onClick: print }]),
            { type: 'divider' },
            {
              key: 'extract',
              label: '征求意见稿（一个部门一份）…',
              onClick: () => void extract(),
            },
            {
              key: 'package',
              label: '清单包（.dutylist，到另一台电脑接着改）',
              onClick: () => void start('package'),
            },
            {
              key: 'report',
              label: '校对情况表（.docx，供审核人定夺）',
              onClick: () => void start('report'),
            },
            ...fontItems(props.layout),
          ],
        })}
      >
        导出 <DownOutlined />
      </MenuButton>
      <Modal open={job.running} title="正在导出" footer={null} closable={false} width={420}>
        <JobProgress progress={job.progress} startText="正在排版…" onCancel={job.cancel} />
      </Modal>
      <ExtractDialog shown={extractShown} listId={props.listId} onClose={() => setExtractShown(false)} />
    </>
  )
}
