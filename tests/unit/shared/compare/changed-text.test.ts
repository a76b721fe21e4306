import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { changedText } from '../../../../shared/compare/changed-text.ts'
import type { TextPiece } from '../../../../shared/compare/changed-text.ts'

const shown = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')

const joined = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join('')
const common = (pieces: readonly TextPiece[]): string => joined(pieces.filter(({ changed }) => !changed))
const long = (mark: string): string =>
  Array.from({ length: 3_000 }, (_, index) => `${mark}${index} `).join('')

test('the words that a colleague changed, not single characters and not the whole cell', () => {
  const { before, after } = changedText(
    '县水利局：\n1.制定清淤计划。\n2.安排经费。',
    '县水务局：\n1.制定全年清淤计划。\n2.安排经费。',
  )
  expect(shown(before)).toBe('县水[利]局：\n1.制定清淤计划。\n2.安排经费。')
  expect(shown(after)).toBe('县水[务]局：\n1.制定[全年]清淤计划。\n2.安排经费。')
})

test('texts with nothing in common are changed from end to end', () => {
  expect(changedText('', '巡河')).toEqual({ before: [], after: [{ text: '巡河', changed: true }] })
  const { before, after } = changedText(long('甲'), long('乙'))
  expect([before.length, after.length]).toEqual([1, 1])
})

test('the pieces are the texts again, and what is not changed is the same on both sides', () => {
  const text = array(constantFrom('清淤', '计划', '县', '1.', '。', '\n', ' ', '😀', '巡河')).map((words) =>
    words.join(''),
  )
  assert(
    property(text, text, (before, after) => {
      const pieces = changedText(before, after)
      expect(joined(pieces.before)).toBe(before)
      expect(joined(pieces.after)).toBe(after)
      expect(common(pieces.before)).toBe(common(pieces.after))
    }),
  )
})
