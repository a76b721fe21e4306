import type { ContentColumn } from '../duty-list/content.ts'
import { COLUMN_FIELDS } from '../duty-list/types.ts'
import type { ColumnField, ListKind } from '../duty-list/types.ts'
import { withColumns } from './columns.ts'
import type { Layout, LayoutColumn, TextStyle } from './types.ts'

const LATIN_FONT = 'Times New Roman'

function style(eastAsianFont: string, size: number, lineHeight: number, bold = false): TextStyle {
  return { eastAsianFont, latinFont: LATIN_FONT, size, lineHeight, bold }
}

/**
 * What all built-in layouts share. Title 2号 (22 pt) 小标宋, header 黑体, body 仿宋_GB2312 as in
 * GB/T 9704-2012, 5.2.2 and 7.3.1; the sizes inside the table follow published lists.
 */
const COMMON = {
  title: style('方正小标宋简体', 22, 32),
  cellPadding: 2,
  categoryNumerals: true,
  officePrefix: false,
  departmentSeparator: 'line',
  blankAfterEnumerator: false,
  attachmentNumber: null,
} as const satisfies Partial<Layout>

function tableStyles(
  size: number,
  lineHeight: number,
): Pick<Layout, 'header' | 'category' | 'body' | 'note'> {
  return {
    header: style('黑体', size, lineHeight),
    category: style('黑体', size, lineHeight),
    body: style('仿宋_GB2312', size, lineHeight),
    note: style('仿宋_GB2312', size, lineHeight),
  }
}

const A4_ACROSS = { width: 297, height: 210 } as const
const A3_ACROSS = { width: 420, height: 297 } as const

function page(top: number, sides: number, bottom: number): Layout['page'] {
  return {
    ...A4_ACROSS,
    margins: { top, right: sides, bottom, left: sides },
    pageNumber: 'center',
  }
}

/** What a column looks like in every built-in layout, but for its width. */
const COLUMNS: Readonly<Record<ColumnField, Pick<LayoutColumn, 'header' | 'align'>>> = {
  number: { header: '序号', align: 'center' },
  name: { header: '事项名称', align: 'center' },
  departments: { header: '对应上级部门', align: 'center' },
  superiorDuties: { header: '上级部门职责', align: 'justify' },
  cooperationDuties: { header: '乡镇（街道）配合职责', align: 'justify' },
  remarks: { header: '备注', align: 'center' },
}

/**
 * The columns of a layout in their usual order.
 *
 * @param widths millimetres of each column that is printed
 * @param own what is different in this layout
 */
function columns(
  widths: Readonly<Partial<Record<ColumnField, number>>>,
  own: Readonly<Partial<Record<ColumnField, Partial<LayoutColumn>>>> = {},
): LayoutColumn[] {
  return COLUMN_FIELDS.flatMap((field) => {
    const width = widths[field]
    if (width === undefined) return []
    return [{ field, width, ...COLUMNS[field], verticalAlign: 'center', ...own[field] }]
  })
}

/** All columns that a list can print, as wide as they are together. */
const SIX_WIDTHS = {
  number: 8.4,
  name: 21.1,
  departments: 16,
  superiorDuties: 136.7,
  cooperationDuties: 70,
  remarks: 16.8,
}

/**
 * 六列 and 五列 are fitted to published lists: the type sizes, column widths and lines a page that
 * reproduce most of their page breaks.
 */
const SIX_COLUMNS: Layout = {
  ...COMMON,
  name: '六列（含备注）',
  ...tableStyles(9, 14.5),
  page: page(20, 14, 22),
  columns: columns(SIX_WIDTHS),
}

const FIVE_COLUMNS: Layout = {
  ...COMMON,
  name: '五列',
  ...tableStyles(9, 13),
  page: page(23.5, 12, 25.5),
  columns: columns({
    number: 8.4,
    name: 17.6,
    departments: 20.8,
    superiorDuties: 135.1,
    cooperationDuties: 91.1,
  }),
}

const BASIC: Layout = {
  ...COMMON,
  name: '基本履职',
  ...tableStyles(12, 20),
  page: page(26, 36, 26),
  columns: columns({ number: 16, name: 209 }, { name: { align: 'justify' } }),
}

const RECLAIMED: Layout = {
  ...COMMON,
  name: '收回',
  ...tableStyles(10.5, 16),
  page: page(26, 36, 26),
  columns: columns(
    { number: 12, name: 63, superiorDuties: 150 },
    { superiorDuties: { header: '承接部门及工作方式' } },
  ),
}

/**
 * For an attachment bound with its document: the type area of GB/T 9704-2012 (156 × 225 mm) on a page
 * across, the number at its side (5.2.1, clause 8). As seen, the binding edge of 28 mm is at the top of
 * odd pages; `marginsOfPage` says what becomes of it on even ones.
 */
const STRICT_MARGINS: Layout = {
  ...COMMON,
  name: '国标页边距',
  ...tableStyles(10.5, 16),
  page: { ...A4_ACROSS, margins: { top: 28, right: 37, bottom: 26, left: 35 }, pageNumber: 'side' },
  columns: columns({ number: 12, name: 32, departments: 30, superiorDuties: 84, cooperationDuties: 67 }),
}

/** A3 across, folded once when bound: the duties stand in 五号, as high rows as on A4 in 小五. */
const WIDE_PAGE: Layout = {
  ...COMMON,
  name: '宽页（A3）',
  ...tableStyles(10.5, 17),
  page: {
    ...A3_ACROSS,
    margins: { top: 25, right: 20, bottom: 25, left: 20 },
    pageNumber: 'center',
  },
  columns: columns({
    number: 12,
    name: 34,
    departments: 30,
    superiorDuties: 166,
    cooperationDuties: 112,
    remarks: 26,
  }),
}

/** Paper and margins for lists of every kind: applied, they leave a list its own columns. */
export const PAGE_FORMS: readonly Layout[] = [STRICT_MARGINS, WIDE_PAGE]

/** The layouts a clerk can start from. */
export const BUILT_IN_LAYOUTS: readonly Layout[] = [
  SIX_COLUMNS,
  FIVE_COLUMNS,
  BASIC,
  RECLAIMED,
  ...PAGE_FORMS,
]

/** Patterns for columns that a layout does not have: every column that a list can print is here. */
const SPARE_COLUMNS: readonly LayoutColumn[] = columns({ ...SIX_WIDTHS, remarks: 16 })

/**
 * The built-in layout for a list.
 *
 * @param kind kind of the list
 * @param columns the columns as the list's source prints them: their order and header texts are
 *   taken over, and the widths fitted to the page where they are not the layout's own. Without
 *   them the layout stays as it is.
 */
export function layoutFor(kind: ListKind, columns?: readonly ContentColumn[]): Layout {
  const layout = pick(kind, columns)
  return columns === undefined || columns.length === 0 ? layout : withColumns(layout, columns, SPARE_COLUMNS)
}

function pick(kind: ListKind, columns: readonly ContentColumn[] | undefined): Layout {
  if (kind === 'basic') return BASIC
  if (kind === 'reclaimed') return RECLAIMED
  return columns?.some((column) => column.field === 'remarks') ? SIX_COLUMNS : FIVE_COLUMNS
}

/** A column as it begins where a layout did not print it. */
export function columnPattern(field: LayoutColumn['field']): LayoutColumn {
  const column = SPARE_COLUMNS.find((spare) => spare.field === field)
  if (column === undefined) throw new RangeError(`no pattern for the column ${field}`)
  return column
}
