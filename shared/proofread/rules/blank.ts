import { foundByPattern } from '../matches.ts'
import type { Found, ItemRule, ListRule } from '../types.ts'
import { listCells } from '../view.ts'
import type { Cell } from '../view.ts'

const BLANK = '[ \\t\\u00a0\\u3000\\u2000-\\u200a]'
const CHINESE = '[\\u3400-\\u9fff“”‘’《》（）()【】、，。；：！？]'
/** Between Chinese characters or marks, and at the ends of a line. */
const STRAY = new RegExp(`(?<=${CHINESE})${BLANK}+(?=${CHINESE})|^${BLANK}+|${BLANK}+$`, 'gm')
/** Characters that take no room: zero-width blanks and joiners, a byte order mark, soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g

/** “管生产必须管安全 管业务必须管安全”: the blank stands for a mark, and taking it away would join the two. */
function partsSayings(text: string, start: number, end: number): boolean {
  return (
    /[“《][^”》]*[\u4e00-\u9fff]{5}$/.test(text.slice(0, start)) &&
    /^[\u4e00-\u9fff]{5}/.test(text.slice(end))
  )
}

function widened(found: Found): Found {
  const { cell, start, end } = found
  return { ...found, start: Math.max(0, start - 2), end: Math.min(cell.text.length, end + 2) }
}

function strayIn(cell: Cell): Found[] {
  const stray = foundByPattern(cell, STRAY, ({ index, 0: gap }) =>
    partsSayings(cell.text, index, index + gap.length)
      ? { message: '引号里用空格隔开了几句，应改用标点。' }
      : { message: '汉字之间多了空格。', fix: '' },
  )
  const invisible = foundByPattern(cell, INVISIBLE, () => ({ message: '这里有看不见的字符。', fix: '' }))
  return [...stray, ...invisible].map(widened)
}

export const blank: ItemRule = {
  id: 'blank',
  title: '多余的空格',
  severity: 'error',
  description: '汉字之间、部门名称里、一行的首尾有空格或看不见的字符。',
  source: 'GB/T 15834-2011 5（汉字、标点连排，其间不空格）',
  scope: 'item',
  check: (item) => item.filled.flatMap(strayIn),
}

export const blankHeading: ListRule = {
  id: 'blank-heading',
  title: '表头、类别中的空格',
  severity: 'warning',
  description: '表头、类别名称和附注里汉字之间的空格。',
  source: 'GB/T 15834-2011 5',
  scope: 'list',
  check: (list) =>
    listCells(list)
      .filter(({ part }) => part !== 'title')
      .flatMap(strayIn),
}
