import { foundByPattern } from '../matches.ts'
import type { ItemRule } from '../types.ts'

export const markBetweenQuotes: ItemRule = {
  id: 'mark-between-quotes',
  title: '引号、书名号之间的顿号',
  severity: 'warning',
  description: '并列的“”之间、《》之间通常不用顿号。',
  source: 'GB/T 15834-2011 4.5.3.5',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) =>
      foundByPattern(cell, /”、“|》、《/g, ([marks]) => ({
        message: '并列的引号（书名号）之间没有别的成分时，通常不用顿号。',
        fix: marks.replace('、', ''),
      })),
    ),
}
