import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { CellLine, Grid, GridCell, GridRow, ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { fragmentLines, hasMarkup } from './fragment.ts'
import { MAX_CELLS, MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'
import { MAX_COLUMNS } from './spans.ts'
import { openWorkbook, type Cell, type Sheet, type Workbook } from './workbook.ts'

interface Merge {
  readonly colSpan: number
  readonly rowSpan: number
}

/** Merged areas of a sheet by their top left cell, and the cells that they cover. */
interface Merges {
  readonly origins: ReadonlyMap<string, Merge>
  covers(row: number, column: number): boolean
}

function mergesOf(sheet: Sheet): Merges {
  const areas = sheet['!merges'] ?? []
  const origins = new Map(
    areas.map(({ s, e }) => [`${s.r},${s.c}`, { colSpan: e.c - s.c + 1, rowSpan: e.r - s.r + 1 }] as const),
  )
  const byRow = new Map<number, (readonly [number, number])[]>()
  for (const { s, e } of areas) {
    // A merge over whole columns has its text in the first row; rows far below hold no cells.
    for (let row = s.r; row <= Math.min(e.r, s.r + MAX_CELLS); row++) {
      const covered = byRow.get(row) ?? []
      covered.push([s.c, e.c])
      byRow.set(row, covered)
    }
  }
  return {
    origins,
    covers: (row, column) =>
      (byRow.get(row) ?? []).some(([first, last]) => column >= first && column <= last),
  }
}

/** A cell's text as the sheet shows it: numbers and dates in their format, formulas by their last value. */
function shownText(cell: Cell): string {
  if (cell.t === 'z' || cell.v === undefined) return ''
  if (cell.t === 's') return String(cell.v)
  return cell.w ?? String(cell.v)
}

function linesOf(text: string): CellLine[] {
  if (text.trim() === '') return []
  if (hasMarkup(text)) return fragmentLines(text)
  return text.split(/\r\n?|\n/).map((line) => ({ text: line }))
}

/**
 * What an array with holes holds. A damaged file may name the thousand-millionth column, and walking
 * there takes minutes.
 */
function present<T>(sparse: readonly (T | undefined)[]): [number, T][] {
  return Object.keys(sparse).flatMap((key): [number, T][] => {
    const value = sparse[Number(key)]
    return value === undefined ? [] : [[Number(key), value]]
  })
}

function readRow(cells: readonly (Cell | undefined)[], row: number, merges: Merges): GridCell[] {
  const read: GridCell[] = []
  for (const [column, cell] of present(cells)) {
    const merge = merges.origins.get(`${row},${column}`)
    if (!merge && merges.covers(row, column)) continue
    const lines = linesOf(shownText(cell))
    if (lines.length > 0 || merge) {
      read.push({ column, colSpan: merge?.colSpan ?? 1, rowSpan: merge?.rowSpan ?? 1, lines })
    }
  }
  return read
}

function readSheet(name: string, sheet: Sheet): Grid {
  const merges = mergesOf(sheet)
  const rows: GridRow[] = []
  for (const [index, cells] of present(sheet['!data'] ?? [])) {
    const read = readRow(cells, index, merges)
    if (read.length === 0) continue
    const hidden = sheet['!rows']?.[index]?.hidden === true
    rows.push({
      place: { sheet: name, row: index + 1 },
      kind: 'table',
      cells: read,
      ...(hidden ? { hidden } : {}),
    })
  }
  return { sheet: name, rows }
}

function isTooWide({ rows }: Grid): boolean {
  return rows.some((row) => row.cells.some(({ column, colSpan }) => column + colSpan > MAX_COLUMNS))
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)
}

function warningsOf(workbook: Workbook, shown: readonly string[]): string[] {
  const warnings: string[] = []
  for (const name of workbook.SheetNames) {
    if (!shown.includes(name)) warnings.push(`工作表“${name}”在来源中是隐藏的，没有导入。`)
  }
  for (const name of shown) {
    const hidden = (workbook.Sheets[name]?.['!cols'] ?? []).flatMap((column, index) =>
      column?.hidden ? [index] : [],
    )
    if (hidden.length > 0 && hidden.length < 64) {
      const names = hidden.map(columnName).join('、')
      warnings.push(`工作表“${name}”的 ${names} 列在来源中是隐藏的，已照常读入，请核对。`)
    }
  }
  return warnings
}

/** The visible sheets; all, where every sheet is hidden. */
function shownSheets(workbook: Workbook): string[] {
  const shown = workbook.SheetNames.filter((_, index) => !workbook.Workbook?.Sheets?.[index]?.Hidden)
  return shown.length > 0 ? shown : workbook.SheetNames
}

/**
 * Reads a spreadsheet: .xlsx .xlsm .xls .et .ods and Excel's XML of 2003, each sheet as a grid.
 *
 * @param bytes the whole file
 * @returns `unreadable` if damaged, encrypted or past a limit
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const workbook = await openWorkbook(bytes)
  if (!workbook.ok) return workbook
  const names = shownSheets(workbook.value)
  const grids = names.flatMap((name) => {
    const sheet = workbook.value.Sheets[name]
    return sheet ? [readSheet(name, sheet)] : []
  })
  const cells = grids.reduce(
    (sum, { rows }) => sum + rows.reduce((inner, row) => inner + row.cells.length, 0),
    0,
  )
  if (cells > MAX_CELLS || grids.some(isTooWide)) return unreadable(MESSAGES.tooManyCells)
  const keywords = workbook.value.Props?.Keywords
  return ok({
    grids,
    warnings: warningsOf(workbook.value, names),
    ...(typeof keywords === 'string' && keywords !== '' ? { keywords } : {}),
  })
}
