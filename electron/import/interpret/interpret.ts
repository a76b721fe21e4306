import type { ContentColumn, ListContent } from '../../../shared/duty-list/content.ts'
import { parseDocumentMark } from '../../../shared/duty-list/document-mark.ts'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { COLUMN_FIELDS, type ColumnField } from '../../../shared/duty-list/types.ts'
import type { Draft, DraftSource, ImportProblem } from '../../../shared/draft/types.ts'
import type { Grid, ReadFile } from '../../../shared/grid/types.ts'
import { MAX_HEADER_LENGTH } from '../../../shared/layout/schema.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { BodyReader, type Body } from './body.ts'
import { ItemBuilder } from './build-item.ts'
import { fromCards } from './cards.ts'
import type { Corrections } from '../../../shared/draft/corrections.ts'
import { corrected, findHeader, type Header } from './find-header.ts'
import { Findings, quote } from './findings.ts'
import { kindByColumns, kindNamed, readHeading, yearIn, type SourceHeading } from './heading.ts'
import { fromOneCellPerLine } from './one-cell-per-line.ts'
import { toMatrix, type MatrixRow } from './matrix.ts'
import { recall } from './recall.ts'
import { strayColumns } from './rows.ts'

const NO_TABLE = '文件中没有找到履职事项清单的表格（需要有“序号、事项名称、上级部门职责”等表头），未导入。'

/** A sheet with the header of a list. */
interface Found {
  readonly grid: Grid
  readonly matrix: readonly MatrixRow[]
  readonly header: Header
}

function knownColumns({ columns }: Header): number {
  return columns.filter(({ field }) => field !== null).length
}

/** The list's table in a grid as it is, or put together again from cards or single lines. */
function findTable(grid: Grid): Pick<Found, 'matrix' | 'header'> | null {
  for (const form of [(): Grid => grid, fromCards, fromOneCellPerLine]) {
    const table = form(grid)
    const matrix = table ? toMatrix(table) : []
    const header = findHeader(matrix)
    if (header) return { matrix, header }
  }
  return null
}

/** The sheet with the fullest header; among equals the longest, since a summary may stand before it. */
function findList(file: ReadFile, sheet: string | undefined): Found | null {
  let best: Found | null = null
  for (const grid of file.grids) {
    if (sheet !== undefined && grid.sheet !== sheet) continue
    const found = findTable(grid)
    if (!found) continue
    const { matrix, header } = found
    const more = best === null ? 1 : knownColumns(header) - knownColumns(best.header)
    if (best === null || more > 0 || (more === 0 && matrix.length > best.matrix.length))
      best = { grid, matrix, header }
  }
  return best
}

function isColumnField(field: unknown): field is ColumnField {
  return (COLUMN_FIELDS as readonly unknown[]).includes(field)
}

/** No half of a character stays at the end. */
function shortened(header: string): string {
  return header.slice(0, MAX_HEADER_LENGTH).replace(/[\ud800-\udbff]$/, '')
}

/** What the source prints; with 备注 at the end where only columns of its own were merged into it. */
function contentColumns(header: Header, categories: ListContent['categories']): ContentColumn[] {
  const columns = header.columns.flatMap(({ field, header: text }) =>
    isColumnField(field) ? [{ field, header: shortened(text) }] : [],
  )
  const hasRemarks = categories.some(({ items }) => items.some(({ remarks }) => remarks !== ''))
  if (!hasRemarks || columns.some(({ field }) => field === 'remarks')) return columns
  return [...columns, { field: 'remarks', header: FIELD_NAMES.remarks }]
}

function reportFile(file: ReadFile, found: Found, findings: Findings): void {
  for (const warning of file.warnings) findings.warning('reader', warning)
  for (const { message, place } of file.doubts ?? []) {
    if ((place.sheet ?? null) === found.grid.sheet) findings.warning('doubtful', message, place)
  }
  const others = file.grids.filter(
    (grid) => grid !== found.grid && grid.rows.some(({ cells }) => cells.length > 0),
  )
  for (const grid of others) {
    // A sheet that could be a list too is worth a look; an index or an explanation is not.
    const severity = findTable(grid) === null ? 'notice' : 'warning'
    if (grid.sheet !== null) findings.add(severity, 'other-sheet', `工作表${quote(grid.sheet)}没有导入。`)
  }
}

function reportColumns({ matrix, header }: Found, findings: Findings): void {
  const place = matrix[header.row]?.place
  for (const { field, header: text } of header.columns) {
    if (field === null)
      findings.warning('extra-column', `列${quote(text)}不是清单的栏目，内容已并入备注。`, place)
    if (isColumnField(field) && text.length > MAX_HEADER_LENGTH) {
      const kept = `表头${quote(text)}太长，只保留了前 ${MAX_HEADER_LENGTH} 个字。`
      findings.warning('long-header', kept, place)
    }
    if (field === 'support')
      findings.notice('support-column', `列${quote(text)}已并入上级部门职责的履职保障。`, place)
    if (field === 'drop') findings.notice('dropped-column', `列${quote(text)}按您的选择没有导入。`, place)
  }
  for (const [column, first] of strayColumns(matrix, header)) {
    findings.warning('stray-column', `第 ${column + 1} 列没有表头，其中的文字没有导入。`, first)
  }
}

function reportHeading({ others }: SourceHeading, { matrix }: Found, findings: Findings): void {
  for (const line of others) {
    findings.notice('text-above', `表前的文字${quote(line)}没有导入。`, matrix[0]?.place)
  }
}

/** 党的建设（18项） with 18 items is 党的建设: the count follows from the items. */
function withoutCount(name: string, count: number): string {
  const stated = /^(.+)[（(]共?(\d{1,4})项[）)]$/.exec(name)
  return stated && Number(stated[2]) === count ? (stated[1] ?? name) : name
}

/** What the clerk may choose otherwise. */
function sourceOf(
  file: ReadFile,
  { grid, matrix, header }: Found,
): Omit<DraftSource, 'itemPlaces' | 'recalled'> {
  const sheets = file.grids.flatMap(({ sheet, rows }) =>
    sheet !== null && rows.some(({ cells }) => cells.length > 0) ? [sheet] : [],
  )
  const below = matrix.slice(header.row + header.height)
  return {
    sheets,
    sheet: grid.sheet,
    columns: header.columns,
    hiddenRows: below.filter(({ hidden, own }) => hidden && own.length > 0).length,
  }
}

/** Numbers follow from the order; where the source counts otherwise, the clerk should know. */
function reportNumbers({ categories }: Body, findings: Findings): void {
  let expected = 0
  for (const { number, place } of categories.flatMap(({ items }) => items)) {
    expected += 1
    if (number === null || number === expected) continue
    findings.warning('number-order', `来源中的序号不连续（此处为 ${number}），导入后从 1 起重新编号。`, place)
    return
  }
}

/**
 * Understands a file that was read: finds the list's table, its title, columns, categories, items and
 * notes.
 *
 * Words and marks stay as they are; what is left out or joined has a finding.
 *
 * @param corrections what the clerk set right; see {@link Corrections}
 * @returns the draft, or `no-table` where no table has a list's header or none has items
 */
export function interpret(file: ReadFile, corrections: Corrections = {}): Result<Draft, ImportProblem> {
  const list = findList(file, corrections.sheet)
  if (!list) return fail({ code: 'no-table', message: NO_TABLE })
  const findings = new Findings()
  const recalled = recall(list, corrections.remembered ?? [], findings)
  const found = { ...list, header: corrected(recalled?.header ?? list.header, corrections) }
  const { matrix, header } = found
  const mark = parseDocumentMark(file.keywords ?? '')
  const heading = readHeading(matrix, header, mark)
  const reader = new BodyReader(matrix, header, heading.title, findings)
  if (heading.category !== null) reader.openCategory(heading.category)
  const body = reader.read(header.row + header.height, corrections.hiddenRows === true)
  if (body.categories.every(({ items }) => items.length === 0)) {
    // What fitted an earlier file does not fit this one.
    if (recalled !== null) return interpret(file, { ...corrections, remembered: [] })
    return fail({ code: 'no-table', message: '文件中有清单的表头，但表中没有事项，未导入。' })
  }
  const builder = new ItemBuilder(findings)
  const categories = body.categories.map(({ name, items }) => ({
    name: withoutCount(name, items.length),
    items: items.map((item) => builder.build(item)),
  }))
  reportFile(file, found, findings)
  reportColumns(found, findings)
  reportHeading(heading, found, findings)
  reportNumbers(body, findings)
  return ok({
    list: {
      kind:
        corrections.kind ??
        heading.kind ??
        kindNamed(heading.title) ??
        recalled?.kind() ??
        kindByColumns(header),
      title: heading.title,
      office: heading.office,
      year: heading.kind === null ? (heading.year ?? yearIn(corrections.fileName ?? '')) : heading.year,
      notes: body.notes,
      columns: contentColumns(header, categories),
      categories,
    },
    findings: findings.all(),
    source: {
      ...sourceOf(file, found),
      itemPlaces: body.categories.flatMap(({ items }) => items.map(({ place }) => place)),
      recalled: recalled !== null,
    },
  })
}
