import { expect, test } from 'vitest'
import {
  withoutEmptyHeading,
  withoutNewHeadings,
} from '../../../../../../renderer/features/editor/duty/empty-headings.ts'

test('a heading that was left without a name goes; duties below it stay', () => {
  expect(withoutEmptyHeading('甲局：\n1.巡查\n：\n1.', 1)).toBe('甲局：\n1.巡查')
  expect(withoutEmptyHeading('甲局：\n1.巡查\n：', 1)).toBe('甲局：\n1.巡查')
  expect(withoutEmptyHeading('甲局：\n1.巡查\n：\n1.上报', 1)).toBe('甲局：\n1.巡查\n2.上报')
  expect(withoutEmptyHeading('：\n1.巡查\n乙局：\n1.上报', 0)).toBe('1.巡查\n乙局：\n1.上报')
  expect(withoutEmptyHeading('：\n1.', 0)).toBe('')
  const named = '甲局：\n1.巡查\n乙局：\n1.'
  expect(withoutEmptyHeading(named, 1)).toBe(named)
})

test('a new heading is no text before it has a name', () => {
  expect(withoutNewHeadings('甲局：\n1.巡查\n：\n1.')).toBe('甲局：\n1.巡查')
  expect(withoutNewHeadings('：\n1.')).toBe('')
  for (const text of ['甲局：\n1.巡查', '：\n1.巡查', '甲局：\n1.', '', '1.'])
    expect(withoutNewHeadings(text)).toBe(text)
})
