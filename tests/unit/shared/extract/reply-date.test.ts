import { expect, test } from 'vitest'
import { parseReplyDay, printedDay } from '../../../../shared/extract/reply-date.ts'

test.each([
  ['2026-12-05', '2026-12-05'],
  ['2026-12-5', '2026-12-05'],
  ['2026年12月5日', '2026-12-05'],
  [' ２０２６．１２．５ ', '2026-12-05'],
  ['2026/1/31', '2026-01-31'],
  ['2028-2-29', '2028-02-29'],
  ['2026-2-29', null],
  ['2026-13-1', null],
  ['12月5日', null],
  ['2026-12-05 10:00', null],
  ['', null],
])('%j is the day %j', (typed, day) => {
  expect(parseReplyDay(typed)).toBe(day)
})

test('a day is printed without zeros in front', () => {
  expect(printedDay('2026-01-05')).toBe('2026年1月5日')
})
