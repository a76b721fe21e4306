/** A day as ISO 8601 has it: 2026-12-05. */
export type IsoDay = string

const TYPED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/

/**
 * The day that a user typed: 2026-12-5, 2026/12/5, 2026.12.5, 2026年12月5日, full-width digits too.
 *
 * @returns null for what is no day of the calendar
 */
export function parseReplyDay(text: string): IsoDay | null {
  const [, year = '', month = '', day = ''] = TYPED.exec(text.normalize('NFKC').trim()) ?? []
  if (year === '') return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // 31 February would become a day of March.
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}

/** 2026年12月5日: no 0 before month and day (GB/T 9704-2012, 7.3.5.4). */
export function printedDay(day: IsoDay): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
