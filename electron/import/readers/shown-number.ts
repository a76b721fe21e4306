import { quietly } from './quietly.ts'

/** Numbers shown without a format, as they are or as text. */
const AS_IT_IS = new Set(['General', 'general', '@', ''])

/** 31 December 1899 is day 1, as far as the dates of 1900 and later go. */
const UNIX_EPOCH = 25_569
const MILLISECONDS_A_DAY = 86_400_000

/** The system's long date and time, as a Chinese Windows has them. */
const SYSTEM_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^\[\$-F800\]/i, 'yyyy"年"m"月"d"日"'],
  [/^\[\$-F400\]/i, 'h:mm:ss'],
]

/** Chinese digits (`[DBNum1]`, LibreOffice's `[NatNum1]`) and days of the week (`aaaa`), which nothing here can show. */
const BEYOND = /\[(?:DBNum|NatNum)\d|a{3,4}(?![/])/i

/** Does a format show a value as it is? */
export function isPlain(format: string): boolean {
  return AS_IT_IS.has(format)
}

/** A whole number that a cell shows digit by digit needs no library; null where the format counts. */
export function plainNumber(value: number, format: string): string | null {
  return isPlain(format) && Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : null
}

/** Would the cell show something that {@link NumberFormatter} can't? */
export function isBeyond(format: string): boolean {
  return BEYOND.test(format.replaceAll(/"[^"]*"|\\./g, ''))
}

/** Shows numbers and dates as a cell with their format shows them. */
export type NumberFormatter = (value: number, format: string) => string

/**
 * The formatter of the spreadsheet library, loaded only where a sheet needs it.
 *
 * @param from1904 whether days count from 1904
 */
export async function numberFormatter(from1904: boolean): Promise<NumberFormatter> {
  const { SSF } = await import('@e965/xlsx')
  return (value, format) => {
    const code = SYSTEM_FORMATS.find(([pattern]) => pattern.test(format))?.[1] ?? format
    try {
      return quietly(() => String(SSF.format(code, value, { date1904: from1904 })))
    } catch {
      return String(value)
    }
  }
}

/** A date written as text (ISO 8601) as the number of its day; null where it is none. */
export function dayNumber(text: string, from1904: boolean): number | null {
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`)
  return Number.isNaN(time) ? null : time / MILLISECONDS_A_DAY + UNIX_EPOCH - (from1904 ? 1_462 : 0)
}
