import { findingText, reportSummary, type ImportReport } from '../../../shared/draft/import-report.ts'
import { KIND_NAMES } from '../../../shared/duty-list/kinds.ts'
import { cleanText } from '../../../shared/official-table/clean-text.ts'
import { writeReport, type ReportColumn } from './write-report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 700, centred: true },
  { header: '文件', width: 2_600 },
  { header: '镇（街道）', width: 1_700 },
  { header: '清单类型', width: 1_800 },
  { header: '年度', width: 800, centred: true },
  { header: '类别', width: 700, centred: true },
  { header: '事项', width: 700, centred: true },
  { header: '结果和说明', width: 5_570 },
]

/** Writes what came in and what did not as a Word document. */
export function writeImportReport(report: ImportReport): Promise<Uint8Array> {
  const imported = report.imported.map((file) => [
    file.file,
    file.office ?? '未填写',
    KIND_NAMES[file.kind],
    String(file.year ?? ''),
    String(file.categoryCount),
    String(file.itemCount),
    ['已导入。', ...file.findings.map(findingText)].join('\n'),
  ])
  const left = report.left.map(({ file, reason }) => [file, '', '', '', '', '', `没有导入：${reason}`])
  return writeReport({
    title: '清单导入情况表',
    columns: COLUMNS,
    rows: [...imported, ...left].map((texts, index) => [String(index + 1), ...texts].map(cleanText)),
    closing: reportSummary(report),
  })
}
