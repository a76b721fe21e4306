import {
  read,
  set_cptable,
  type CellObject,
  type ParsingOptions,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx'
import { zipSync } from 'fflate'
import type { ImportProblem } from '../../../shared/draft/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { MAX_CELLS, MESSAGES, unreadable } from './limits.ts'
import { unzip } from './zip.ts'

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
  // Reading one row more than the limit is enough to see that it is passed.
  sheetRows: MAX_CELLS + 1,
}

/** Parts that hold pictures, drawings, macros or caches: nothing of a table. */
const UNUSED =
  /(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|theme|pivotCache|pivotTables|externalLinks|Pictures|Thumbnails|Configurations\d*)\/|vbaProject|calcChain|\.vml$/

/**
 * The library unpacks without any limit, so the parts are unpacked here, counted, and handed over
 * stored.
 */
function repacked(bytes: Uint8Array): Result<Uint8Array, ImportProblem> {
  const parts = unzip(bytes, (name) => !name.endsWith('/') && !UNUSED.test(name))
  if (!parts.ok) return parts
  return ok(zipSync(Object.fromEntries(parts.value), { level: 0 }))
}

/** Files from before Excel 97 name a code page instead of holding Unicode. */
async function loadCodePages(): Promise<void> {
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
}

/** The library writes remarks on number formats to the console, which is the user's own. */
function quietly<T>(work: () => T): T {
  const { error, log } = globalThis.console
  Object.assign(globalThis.console, { error: () => {}, log: () => {} })
  try {
    return work()
  } finally {
    Object.assign(globalThis.console, { error, log })
  }
}

/**
 * Opens a workbook of any format that SheetJS knows.
 *
 * @returns `unreadable` if damaged, encrypted or too large
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook, ImportProblem>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const file = isZip ? repacked(bytes) : ok(bytes)
  if (!file.ok) return file
  if (bytes[0] === 0xd0) await loadCodePages()
  try {
    return ok(quietly(() => read(file.value, { ...OPTIONS, type: 'array' })))
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    return unreadable(locked ? MESSAGES.encrypted : MESSAGES.damaged)
  }
}
