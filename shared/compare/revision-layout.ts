import { layoutFor } from '../layout/built-in.ts'
import type { PrintedColumn, PrintedLayout } from '../layout/types.ts'

function column(header: string, width: number, align: PrintedColumn['align']): PrintedColumn {
  return { header, width, align, verticalAlign: 'center' }
}

/** 理由依据 and 提出单位 are for whoever asked for the change. */
const COLUMNS: readonly PrintedColumn[] = [
  { ...column('序号', 11, 'center'), field: 'number' },
  { ...column('事项名称', 36, 'center'), field: 'name' },
  column('栏目', 25, 'center'),
  column('原文', 74.5, 'justify'),
  column('修改后', 74.5, 'justify'),
  column('理由依据', 28, 'justify'),
  column('提出单位', 20, 'center'),
]

const BODY = { size: 10.5, lineHeight: 16 }

/** 修订对照表 on A4 laid across, in the type of the official table. */
export function revisionLayout(): PrintedLayout {
  const layout = layoutFor('cooperation')
  return {
    ...layout,
    name: '修订对照表',
    page: { ...layout.page, margins: { top: 22, right: 14, bottom: 22, left: 14 } },
    header: { ...layout.header, ...BODY },
    category: { ...layout.category, ...BODY },
    body: { ...layout.body, ...BODY },
    note: { ...layout.note, ...BODY },
    columns: COLUMNS,
    attachmentNumber: null,
  }
}
