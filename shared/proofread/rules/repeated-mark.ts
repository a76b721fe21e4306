import { foundByPattern } from '../matches.ts'
import type { ItemRule } from '../types.ts'

/** Two marks in a row, but not …… —— nor a mark after a closing quote. */
const REPEATED = /[，。；：、？！,;]{2,}|(?<=[。；])等[，、。]/g

function rightMark(marks: string): string | undefined {
  const kinds = new Set(marks)
  if (kinds.size === 1) return marks[0]
  // Of a weak mark and a stop the stop was meant: the sentence ends there.
  if (/^[，、；]+。+$/.test(marks)) return '。'
  return undefined
}

export const repeatedMark: ItemRule = {
  id: 'repeated-mark',
  title: '标点重复',
  severity: 'error',
  description: '两个标点连在一起（，，；。），或句号后接“等，”。',
  source: 'GB/T 15834-2011 4（每处只用一个相应的点号）',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) =>
      foundByPattern(cell, REPEATED, ([marks]) => {
        if (/^[？！]+$/.test(marks) && marks.length <= 3) return null
        if (marks.startsWith('等')) return { message: '句号后接“等”，标点有误。' }
        const fix = rightMark(marks)
        const message = `标点“${marks}”连用，请保留一个。`
        return fix === undefined ? { message } : { message, fix }
      }),
    ),
}
