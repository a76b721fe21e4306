import { extractTable } from '../../../shared/extract/extract-table.ts'
import { printedDay } from '../../../shared/extract/reply-date.ts'
import type { IsoDay } from '../../../shared/extract/reply-date.ts'
import type { Shares } from '../../../shared/extract/shares.ts'
import { cleanText } from '../../../shared/official-table/clean-text.ts'
import type { OfficialTable } from '../../../shared/official-table/types.ts'
import type { Progress } from '../../worker/types.ts'
import { writeDocx } from '../docx/write-docx.ts'
import { writeReport, type ReportColumn } from '../report/write-report.ts'
import { extractFileNames } from './file-names.ts'

/** What the documents of 征求意见 are made of. */
export interface ExtractSource {
  /** The whole list. */
  readonly table: OfficialTable
  /** The departments that are asked. */
  readonly shares: Shares
  readonly replyBy: IsoDay | null
}

export interface ExtractFile {
  readonly name: string
  readonly department: string
  /** Numbers of its items in the whole list. */
  readonly items: readonly number[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Extracts {
  /** One a department, in the order of the list. */
  readonly files: readonly ExtractFile[]
  /** Who was asked what, to keep and to tick off. */
  readonly overview: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
}

const OVERVIEW_NAME = '征求意见情况表.docx'

/** The last four are filled in by hand as the answers come. */
const OVERVIEW_COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 700, centred: true },
  { header: '部门', width: 3_000 },
  { header: '事项数', width: 900, centred: true },
  { header: '涉及事项的序号', width: 3_900 },
  { header: '发出日期', width: 1_300 },
  { header: '反馈日期', width: 1_300 },
  { header: '有无意见', width: 1_200 },
  { header: '备注', width: 2_270 },
]

/** Writes one Word document a department, and the overview. */
export async function writeExtracts(
  source: ExtractSource,
  onProgress: (progress: Progress) => void,
): Promise<Extracts> {
  const { table, replyBy } = source
  const { departments } = source.shares
  const names = extractFileNames(
    table,
    departments.map(({ name }) => name),
    [OVERVIEW_NAME],
  )
  const files: ExtractFile[] = []
  for (const [index, share] of departments.entries()) {
    onProgress({ step: `正在生成：${share.name}`, done: index, total: departments.length + 1 })
    const bytes = await writeDocx(extractTable(table, share, replyBy))
    files.push({
      name: names[index] ?? '',
      department: share.name,
      items: share.items,
      bytes: new Uint8Array(bytes),
    })
  }
  return { files, overview: { name: OVERVIEW_NAME, bytes: new Uint8Array(await writeOverview(source)) } }
}

function writeOverview({ table, shares, replyBy }: ExtractSource): Promise<Uint8Array> {
  const rows = shares.departments.map(({ name, items }, index) =>
    [String(index + 1), name, String(items.length), numberLines(items), '', '', '', ''].map(cleanText),
  )
  const asked = `共征求 ${rows.length} 个部门的意见${replyBy === null ? '' : `，请于${printedDay(replyBy)}前反馈`}。`
  return writeReport({
    title: cleanText(`${table.title.join('')}征求意见情况表`),
    columns: OVERVIEW_COLUMNS,
    rows,
    closing: cleanText(asked + unassignedText(shares)),
  })
}

/** Programs break a long run of numbers as they like, also inside one: so many stand on a line. */
const NUMBERS_A_LINE = 7

function numberLines(items: readonly number[]): string {
  const numbers = items.join('、')
  return numbers.replace(new RegExp(`((?:\\d+、){${NUMBERS_A_LINE}})(?=\\d)`, 'g'), '$1\n')
}

function unassignedText({ unassigned }: Shares): string {
  if (unassigned.length === 0) return ''
  const items = unassigned.map(({ number, name }) => `${number}.${name.replaceAll('\n', '')}`)
  return `没有写明部门、不在征求意见稿中的事项：${items.join('；')}。`
}
