import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { readWithLibrary } from '../../electron/import/readers/spreadsheet.ts'
import { readXlsx } from '../../electron/import/readers/xlsx.ts'

/**
 * Expects that our own reader of .xlsx makes of a file what the spreadsheet library makes of it.
 *
 * Known differences, where ours is right: built-in date formats as a Chinese Excel shows them, how a
 * name is read (`rPh`) left out of it, rows and columns hidden by a size of nothing,
 * sheets of charts, an escaped ampersand in a formula's text (the library resolves it twice).
 */
export async function expectSameReading(bytes: Uint8Array): Promise<void> {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const own = await readXlsx(parts)
  const library = await readWithLibrary(parts)
  if (own === 'odd' || !own.ok || !library.ok) throw new Error('not read')
  const { doubts, ...read } = own.value
  expect(doubts).toEqual([])
  expect(read).toEqual(library.value)
}
