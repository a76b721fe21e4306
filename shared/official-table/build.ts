import { chineseNumeral, printedCategories } from '../duty-list/numbering.ts'
import type { ColumnField, ItemContent, ListHeading } from '../duty-list/types.ts'
import { joinSupport } from '../duty-text/support.ts'
import type { Layout } from '../layout/types.ts'
import { cleanText } from './clean-text.ts'
import type { ItemRow, OfficialTable, PrintedCell, TableRow } from './types.ts'

/** What can be printed: a list with or without ids. */
export interface TableSource extends ListHeading {
  readonly categories: readonly {
    readonly name: string
    readonly items: readonly (ItemContent & { readonly id?: number })[]
  }[]
}

/** Makes the row of one item. */
export type MakeRow = (
  item: TableSource['categories'][number]['items'][number],
  number: number,
  source: TableSource,
  layout: Layout,
) => ItemRow

/**
 * The list as its layout prints it: categories without items left out, categories and items
 * numbered, cells in the order of the layout's columns. No text in it holds a character that XML
 * forbids.
 *
 * @param makeRow {@link itemRow}, or one that keeps rows it made before
 */
export function officialTable(
  source: TableSource,
  layout: Layout,
  makeRow: MakeRow = itemRow,
): OfficialTable {
  return {
    kind: source.kind,
    office: source.office === null ? null : cleanText(source.office),
    year: source.year,
    title: source.title.flatMap(paragraphs),
    rows: tableRows(source, layout, makeRow),
    notes: source.notes.flatMap(paragraphs),
    layout: withCleanHeaders(layout),
  }
}

/** One item as printed. */
export const itemRow: MakeRow = (item, number, source, layout) => ({
  type: 'item',
  itemId: item.id ?? null,
  number,
  cells: printedCells(item, number, source, layout),
})

function tableRows(source: TableSource, layout: Layout, makeRow: MakeRow): TableRow[] {
  let number = 0
  return printedCategories(source.categories).flatMap((category, index): TableRow[] => [
    { type: 'category', text: categoryText(category.name, index, layout) },
    ...category.items.map((item) => makeRow(item, ++number, source, layout)),
  ])
}

function categoryText(name: string, index: number, layout: Layout): string {
  const oneLine = cleanText(name).replaceAll('\n', '')
  if (!layout.categoryNumerals) return oneLine
  const numeral = index < 999 ? chineseNumeral(index + 1) : String(index + 1)
  return `${numeral}、${oneLine}`
}

function printedCells(
  item: ItemContent,
  number: number,
  source: TableSource,
  layout: Layout,
): readonly PrintedCell[] {
  const print: Record<ColumnField, () => PrintedCell> = {
    number: () => [String(number)],
    name: () => paragraphs(item.name),
    departments: () => departmentCell(item.departments, layout),
    superiorDuties: () => dutyCell(joinSupport(item.superiorDuties, item.support), layout),
    cooperationDuties: () => dutyCell(withOffice(item.cooperationDuties, source.office, layout), layout),
    remarks: () => paragraphs(item.remarks),
  }
  return layout.columns.map((column) => print[column.field]())
}

function departmentCell(departments: readonly string[], layout: Layout): PrintedCell {
  const names = departments.map((name) => cleanText(name).replaceAll('\n', ''))
  return layout.departmentSeparator === 'line' ? names : paragraphs(names.join('、'))
}

/** Puts “青禾镇：” on a line before the duties, unless they name the office already. */
function withOffice(duties: string, office: string | null, layout: Layout): string {
  if (!layout.officePrefix || office === null || office === '' || duties === '') return duties
  return duties.startsWith(office) ? duties : `${office}：\n${duties}`
}

/** “1.” or “1．” at the head of a paragraph; not the “1.5” of a number. */
const ENUMERATOR = /^([1-9]\d{0,2}[.．])[ \u3000]*(?=[^\d\s])/

function dutyCell(text: string, layout: Layout): PrintedCell {
  const lines = paragraphs(text)
  return layout.blankAfterEnumerator ? lines.map((line) => line.replace(ENUMERATOR, '$1 ')) : lines
}

function paragraphs(text: string): string[] {
  return text === '' ? [] : cleanText(text).split('\n')
}

function withCleanHeaders(layout: Layout): Layout {
  const columns = layout.columns.map((column) => ({
    ...column,
    header: cleanText(column.header).replaceAll('\n', ''),
  }))
  return { ...layout, columns }
}
