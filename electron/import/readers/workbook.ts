import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import type { ImportProblem } from '../../../shared/draft/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { MAX_CELLS, MESSAGES, unreadable } from './limits.ts'
import { quietly } from './quietly.ts'

export type Workbook = WorkBook
export type Sheet = WorkSheet
export type Cell = CellObject

const OPTIONS: ParsingOptions = {
  dense: true,
  cellStyles: true,
  cellHTML: false,
  cellFormula: false,
  cellText: true,
  bookVBA: false,
  // What a Chinese Excel or WPS shows for a date in the format of the system.
  dateNF: 'yyyy/m/d',
  // Reading one row more than the limit is enough to see that it is passed.
  sheetRows: MAX_CELLS + 1,
}

/**
 * Opens a workbook of any format that SheetJS knows.
 *
 * @param source the file; of a package its parts, since the library would unpack it without any limit:
 *   they are handed over stored
 * @returns `unreadable` if damaged, encrypted or too large
 */
export async function openWorkbook(
  source: Uint8Array | ReadonlyMap<string, Uint8Array>,
): Promise<Result<Workbook, ImportProblem>> {
  const { read, set_cptable } = await import('@e965/xlsx')
  const bytes = source instanceof Uint8Array ? source : zipSync(Object.fromEntries(source), { level: 0 })
  // Files from before Excel 97 name a code page instead of holding Unicode.
  if (bytes[0] === 0xd0) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  try {
    return ok(quietly(() => read(bytes, { ...OPTIONS, type: 'array' })))
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    return unreadable(locked ? MESSAGES.encrypted : MESSAGES.damaged)
  }
}
