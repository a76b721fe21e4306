import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'
import { sheetGrid, type SheetRow } from './sheet-grid.ts'
import { hiddenWarnings, shownSheets } from './sheet-warnings.ts'
import { openWorkbook, type Cell, type Sheet, type Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'
import { unzip } from './zip.ts'

const REPAIRED = '文件内部有错误，已尽量读取，可能有缺漏，请与原表逐项核对。'

/** Parts that hold pictures, drawings, macros or caches: nothing of a table. */
const UNUSED =
  /(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|theme|pivotCache|pivotTables|externalLinks|Pictures|Thumbnails|Configurations\d*)\/|vbaProject|calcChain|\.vml$/

/** A cell's text as the sheet shows it: numbers and dates in their format, formulas by their last value. */
function shownText(cell: Cell): string {
  if (cell.t === 'z' || cell.v === undefined) return ''
  if (cell.t === 's') return String(cell.v)
  return cell.w ?? String(cell.v)
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

function rowsOf(sheet: Sheet): SheetRow[] {
  return present(sheet['!data'] ?? []).map(([index, cells]) => ({
    index,
    hidden: sheet['!rows']?.[index]?.hidden === true,
    cells: present<Cell>(cells).map(([column, cell]) => ({ column, text: shownText(cell) })),
  }))
}

function readWorkbook(workbook: Workbook): ReadFile {
  const sheets = workbook.SheetNames.map((name, index) => ({
    name,
    hidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden),
    hiddenColumns: (workbook.Sheets[name]?.['!cols'] ?? []).flatMap((column, at) =>
      column?.hidden ? [at] : [],
    ),
  }))
  const grids = shownSheets(sheets).flatMap(({ name }) => {
    const sheet = workbook.Sheets[name]
    if (!sheet) return []
    const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    }))
    return [sheetGrid(name, rowsOf(sheet), merged)]
  })
  const keywords = workbook.Props?.Keywords
  return {
    grids,
    warnings: hiddenWarnings(sheets),
    ...(typeof keywords === 'string' && keywords !== '' ? { keywords } : {}),
  }
}

/**
 * Reads a spreadsheet with the library: every format but the one that we read ourselves.
 *
 * @param source the file, or the parts of a package
 */
export async function readWithLibrary(
  source: Uint8Array | ReadonlyMap<string, Uint8Array>,
): Promise<Result<ReadFile, ImportProblem>> {
  const workbook = await openWorkbook(source)
  return workbook.ok ? ok(readWorkbook(workbook.value)) : workbook
}

/** A package: by our own reader where it is what it should be, else by the library, and said. */
async function readPackage(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  const parts = unzip(bytes, (name) => !name.endsWith('/') && !UNUSED.test(name))
  if (!parts.ok) return parts
  const own = await readXlsx(parts.value)
  if (own !== 'odd') return own
  const file = await readWithLibrary(parts.value)
  if (!file.ok) return file
  const isExcel = [...parts.value.keys()].some((name) => /^xl\/worksheets\/.*\.xml$/i.test(name))
  return isExcel ? ok({ ...file.value, warnings: [REPAIRED, ...file.value.warnings] }) : file
}

function passedLimit({ grids }: ReadFile): string | null {
  const rows = grids.flatMap((grid) => grid.rows)
  const tooWide = rows.some(({ cells }) =>
    cells.some(({ column, colSpan }) => column + colSpan > MAX_COLUMNS),
  )
  if (tooWide) return MESSAGES.tooWide
  return rows.reduce((sum, { cells }) => sum + cells.length, 0) > MAX_CELLS ? MESSAGES.tooManyCells : null
}

/**
 * Reads a spreadsheet: .xlsx .xlsm .xlsb .xls .et .ods and Excel's XML of 2003, each sheet as a grid.
 *
 * @param bytes the whole file
 * @returns `unreadable` if damaged, encrypted or past a limit
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const file = isZip ? await readPackage(bytes) : await readWithLibrary(bytes)
  const limit = file.ok ? passedLimit(file.value) : null
  return limit === null ? file : unreadable(limit)
}
