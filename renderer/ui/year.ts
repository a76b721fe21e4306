const FIRST_YEAR = 1949
const LAST_YEAR = 2999

/**
 * Reads a year as typed.
 *
 * @returns the year; null for an empty field; undefined where it is no year
 */
export function parseYear(text: string): number | null | undefined {
  const bare = text.trim().replace(/年$/, '').normalize('NFKC')
  if (bare === '') return null
  if (!/^\d{4}$/.test(bare)) return undefined
  const year = Number(bare)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
}
