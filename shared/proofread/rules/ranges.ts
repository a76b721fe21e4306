import { foundByPattern } from '../matches.ts'
import type { Profile } from '../profile.ts'
import type { ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'

const NUMBER = '[0-9]+(?:\\.[0-9]+)?'
const UNIT = '(?:%|％|‰|℃|周岁|岁|日|号|月|年|时|点|分|元|万元|亩|户|人|米|公里|个|倍|项|天|:[0-9]{2})'
const RANGE = new RegExp(`${NUMBER}${UNIT}?([-－﹣‐–~∼]|--|——|―)${NUMBER}${UNIT}?`, 'g')
/** 0472-5123456, 2026-01-05, 第3-2号: no ranges. */
const NO_RANGE = /^0\d{2,3}[-－]\d{7,8}$|^\d{4}[-－]\d{1,2}$/

function isPartOfCode(text: string, start: number, end: number): boolean {
  return /[-－A-Za-z〔]$/.test(text.slice(0, start)) || /^(?:[-－]\d|[A-Za-z]|号楼)/.test(text.slice(end))
}

function check(cell: Cell, { rangeMark }: Profile): ReturnType<typeof foundByPattern> {
  return foundByPattern(cell, RANGE, (match) => {
    const [range, mark = ''] = match
    if (NO_RANGE.test(range) || isPartOfCode(cell.text, match.index, match.index + range.length)) return null
    const right = rangeMark ?? '～'
    const fix = range.replace(mark, right)
    return { message: `数值范围用“${right}”连接，不用“${mark}”。`, fix }
  })
}

export const rangeMark: ItemRule = {
  id: 'range-mark',
  title: '数值范围的连接号',
  severity: 'warning',
  description: '数值的起止用浪纹线“～”或一字线“—”，不用半字线“-”或“~”。',
  source: 'GB/T 15834-2011 4.13.3.3；GB/T 15835-2011 5.1.3',
  scope: 'item',
  check: (item, profile) => item.filled.flatMap((cell) => check(cell, profile)),
}

export const rangeMixed: ItemRule = {
  id: 'range-mixed',
  title: '数值范围写法不一',
  severity: 'hint',
  description: '同一清单里“～”和“—”混用。',
  source: 'GB/T 15835-2011 4.4（同一文本中形式统一）',
  scope: 'item',
  check: (item, { rangeMark }) =>
    rangeMark === null
      ? []
      : item.filled.flatMap((cell) =>
          foundByPattern(cell, /[0-9][^\s，。；]{0,2}?([～—])[0-9]+/g, ([, mark]) =>
            mark === rangeMark
              ? null
              : { message: `本清单的数值范围多用“${rangeMark}”，这里用了“${mark}”。` },
          ),
        ),
}
