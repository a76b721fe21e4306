import { foundByPattern } from '../matches.ts'
import type { Found, ItemRule, ListRule } from '../types.ts'
import type { Cell } from '../view.ts'

const SOURCE = 'GB/T 15834-2011 附录B.1.1（标题末尾一般不用标点）'

function endMark(cell: Cell): Found[] {
  return foundByPattern(cell, /[。，；：、．.,;:!！?？]+[ 　]*$/gm, ([marks]) => ({
    message: `名称末尾不用标点“${marks.trim()}”。`,
    fix: '',
  })).map((found) => ({ ...found, start: Math.max(0, found.start - 4) }))
}

export const nameEndMark: ItemRule = {
  id: 'name-end-mark',
  title: '名称末尾的标点',
  severity: 'error',
  description: '事项名称或部门名称末尾有句号等标点。',
  source: SOURCE,
  scope: 'item',
  check: ({ cells }) => [cells.name, cells.departments].flatMap(endMark),
}

export const headingEndMark: ListRule = {
  id: 'heading-end-mark',
  title: '标题、表头、类别末尾的标点',
  severity: 'error',
  description: '标题、表头或类别名称末尾有句号等标点。',
  source: SOURCE,
  scope: 'list',
  check: ({ titles, headers, categories }) => [...titles, ...headers, ...categories].flatMap(endMark),
}

export const nameComma: ItemRule = {
  id: 'name-comma',
  title: '事项名称中的逗号',
  severity: 'hint',
  description: '事项名称中间有逗号：可能是几个事项合在一起，或应用顿号。',
  source: '清单惯例：一个事项一个名称；GB/T 15834-2011 4.5（并列词语用顿号）',
  scope: 'item',
  check: ({ cells }) =>
    foundByPattern(cells.name, /[，,；;](?=.)/g, ([mark]) => ({
      message: `事项名称中有“${mark}”，请核对是否应改用顿号或分成几项。`,
    })).map((found) => ({
      ...found,
      start: Math.max(0, found.start - 2),
      end: Math.min(found.end + 2, cells.name.text.length),
    })),
}
