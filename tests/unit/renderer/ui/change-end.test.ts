import { expect, test } from 'vitest'
import { changeEnd } from '../../../../renderer/ui/change-end.ts'

/** The later text with the cursor in it. */
function cursorIn(was: string, is: string): string {
  const end = changeEnd(was, is)
  return `${is.slice(0, end)}|${is.slice(end)}`
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}.${line}`).join('\n')
}

test('the cursor goes behind what was put in, or where something was taken out', () => {
  expect(cursorIn('1.登记\n2.核查', '1.逐户登记\n2.核查')).toBe('1.逐户|登记\n2.核查')
  expect(cursorIn('1.逐户登记\n2.核查', '1.登记\n2.核查')).toBe('1.|登记\n2.核查')
  expect(cursorIn('每月', '每季')).toBe('每季|')
  expect(cursorIn('', '巡查')).toBe('巡查|')
  expect(cursorIn('巡查', '')).toBe('|')
})

test('lines that were only numbered anew are not taken for the change', () => {
  const [three, two] = ['1.登记\n2.走访\n3.核查\n4.上报', '1.登记\n2.核查\n3.上报']
  expect(cursorIn(three, two)).toBe('1.登记|\n2.核查\n3.上报')
  expect(cursorIn(two, three)).toBe('1.登记\n2.走访|\n3.核查\n4.上报')
  const places = [...'东南西北上下左右前']
  const [nine, ten] = [numbered(places), numbered(places.toSpliced(1, 0, '走访'))]
  expect(cursorIn(nine, ten)).toMatch(/^1\.东\n2\.走访\|\n3\.南/)
  expect(cursorIn(ten, nine)).toMatch(/^1\.东\|\n2\.南/)
  expect(cursorIn('1.登记\n3.核查', '1.登记\n2.核查')).toBe('1.登记\n2|.核查')
})

test('a rare character is not parted', () => {
  expect(cursorIn('\u{20BB7}村', '\u{2F9B7}村')).toBe('\u{2F9B7}|村')
})
