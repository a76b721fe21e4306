import { fittedColumns } from '../layout/columns.ts'
import { pointsOf, typeArea } from '../layout/geometry.ts'
import type { PrintedColumn, PrintedLayout } from '../layout/types.ts'
import { cleanText } from '../official-table/clean-text.ts'
import type { OfficialTable, PrintedTable, TableRow } from '../official-table/types.ts'
import { paragraphLines } from '../typesetting/measure.ts'
import { printedDay } from './reply-date.ts'
import type { IsoDay } from './reply-date.ts'
import type { DepartmentShare } from './shares.ts'

/** Columns for the department's pen, with their share of the page's width. */
const REPLY_COLUMNS = [
  { header: '部门意见', share: 0.13 },
  { header: '理由依据', share: 0.11 },
] as const

/** The list's own columns keep at least this share of their running text, or all become narrower alike. */
const LEAST_RUNNING = 0.35

/**
 * What one department is asked: the official table with its items alone, as the whole list numbers
 * them, under their categories, with empty columns for its opinion and a place for its seal below.
 *
 * @param table the whole list
 * @param replyBy the day by which the answer is wanted; null for none
 */
export function extractTable(
  table: OfficialTable,
  share: DepartmentShare,
  replyBy: IsoDay | null,
): PrintedTable {
  const layout = extractLayout(table.layout)
  const items = new Set(share.items)
  return {
    ...table,
    isList: false,
    layout,
    title: extractTitle(table.title, share.name, layout),
    rows: keptRows(table.rows, items).map((row) =>
      row.type === 'category' ? row : { ...row, cells: [...row.cells, ...REPLY_COLUMNS.map(() => [])] },
    ),
    notes: [...table.notes, ...closingLines(replyBy, layout)],
  }
}

/** A category row stays where an item below it does. */
function keptRows(rows: readonly TableRow[], items: ReadonlySet<number>): TableRow[] {
  const kept: TableRow[] = []
  for (const row of rows.toReversed()) {
    const below = kept.at(-1)
    if (row.type === 'item' ? items.has(row.number) : below?.type === 'item') kept.push(row)
  }
  return kept.toReversed()
}

function extractLayout(layout: OfficialTable['layout']): PrintedLayout {
  const { width, height, margins, pageNumber } = layout.page
  const page = { width: Math.max(width, height), height: Math.min(width, height), margins, pageNumber }
  const room = typeArea({ ...layout, page }).width
  const added = REPLY_COLUMNS.map(({ header, share }): PrintedColumn => ({
    header,
    width: Math.round(share * room * 10) / 10,
    align: 'left',
    verticalAlign: 'center',
  }))
  const across = { ...layout, page, attachmentNumber: null }
  return { ...across, columns: [...narrowed(across, room - widthOf(added)), ...added] }
}

/** The list's columns in the room that the added ones leave them. */
function narrowed(layout: PrintedLayout, room: number): PrintedColumn[] {
  const { columns, page } = layout
  const margins = { ...page.margins, right: page.margins.right + typeArea(layout).width - room }
  const fitted = fittedColumns({ ...layout, page: { ...page, margins } })
  const running = widthOf(fitted.filter((column) => column.align === 'justify'))
  const own = widthOf(columns.filter((column) => column.align === 'justify'))
  if (running >= own * LEAST_RUNNING && widthOf(fitted) <= room + 0.5) return fitted
  const factor = room / widthOf(columns)
  return columns.map((column) => ({ ...column, width: Math.round(column.width * factor * 100) / 100 }))
}

function widthOf(columns: readonly PrintedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/** 青禾镇配合履职事项清单（征求意见稿）—县公安局; a name that is too long for the line stands below. */
function extractTitle(title: readonly string[], department: string, layout: PrintedLayout): string[] {
  const asked = `${title.at(-1) ?? ''}（征求意见稿）`
  const named = `—${cleanText(department).replaceAll('\n', '')}`
  const fits = paragraphLines([asked + named], pointsOf(typeArea(layout).width), layout.title) === 1
  return [...title.slice(0, -1), ...(fits ? [asked + named] : [asked, named])]
}

function closingLines(replyBy: IsoDay | null, layout: PrintedLayout): string[] {
  const day = replyBy === null ? '' : `于${printedDay(replyBy)}前`
  return [
    `请在“部门意见”栏填写意见（没有意见的填“无意见”），在“理由依据”栏写明依据，加盖公章后${day}反馈。`,
    '',
    signingLine(layout),
  ]
}

/** Each with the share of the line's empty room that follows it. */
const TO_SIGN = [
  ['部门（盖章）：', 0.4],
  ['填表人：', 0.27],
  ['联系电话：', 0.33],
] as const
const DAY_TO_FILL_IN = '　　年　　月　　日'

/** Where to seal and sign: one line over the width of the page. */
function signingLine(layout: PrintedLayout): string {
  const room = Math.floor(pointsOf(typeArea(layout).width) / layout.note.size)
  const used = [...TO_SIGN.map(([label]) => label), DAY_TO_FILL_IN].join('').length
  const spare = Math.max(room - used, 12)
  return (
    TO_SIGN.map(([label, share]) => label + '　'.repeat(Math.floor(spare * share))).join('') + DAY_TO_FILL_IN
  )
}
