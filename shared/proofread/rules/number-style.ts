import { foundByPattern, matchesOf } from '../matches.ts'
import type { Found, ItemRule, ListRule } from '../types.ts'
import type { Cell, ListView } from '../view.ts'

/** Units that a list counts in figures; 一次, 两份, 第三方 are words and stay. */
const UNITS = '周岁|岁|个工作日|工作日|日|月|万元|元|公里|平方米|米|亩|小时|分钟|天|个月|周年|％|%'
const CHINESE = new RegExp(
  `(?<![一二三四五六七八九十百千第零〇])([一二三四五六七八九十百千零〇两]{1,6})(${UNITS})(?![次会民光])`,
  'g',
)
const ARABIC = new RegExp(`[0-9]+(?:\\.[0-9]+)?(${UNITS})`, 'g')
/** Festivals, and words that are no count. */
const FIXED =
  /^(?:[一二三四五六七八九十]月|[一两三四五六七八九十]天|一日|十一月?|一元|两元|三农|一月|一米|二元)$/

function groupOf(unit: string): string {
  return unit.replace('周岁', '岁').replace('个工作日', '工作日')
}

function chineseNumbers(cell: Cell): (Found & { unit: string })[] {
  return matchesOf(cell.text, CHINESE).flatMap((match) => {
    const [text, number = '', unit = ''] = match
    const dated =
      cell.text[match.index - 1] === '月' ||
      /^[一二三四五六七八九十]+日/.test(cell.text.slice(match.index + text.length))
    if (FIXED.test(text) && !dated) return []
    if (number.length === 1 && (unit === '月' || unit === '日') && !dated) return []
    const start = match.index
    return [{ cell, start, end: start + text.length, message: '', unit: groupOf(unit) }]
  })
}

function mixed(list: ListView): Found[] {
  const cells = list.items.flatMap((item) => item.filled)
  const inFigures = new Set(
    cells.flatMap((cell) => matchesOf(cell.text, ARABIC).map(([, unit = '']) => groupOf(unit))),
  )
  return cells.flatMap(chineseNumbers).flatMap(({ unit, ...found }) => {
    if (!inFigures.has(unit)) return []
    const text = found.cell.text.slice(found.start, found.end)
    return [{ ...found, message: `“${text}”用了汉字数字，本清单其他地方用阿拉伯数字，请统一。` }]
  })
}

export const numberStyle: ListRule = {
  id: 'number-style',
  title: '数字写法不一',
  severity: 'hint',
  description: '同一类数量有的用汉字（十八周岁），有的用阿拉伯数字（60周岁）。',
  source: 'GB/T 15835-2011 4.1、4.4',
  scope: 'list',
  check: mixed,
}

const PERCENT = /百分之[一二三四五六七八九十百零点]+/g

export const percentInWords: ItemRule = {
  id: 'percent-in-words',
  title: '百分比的写法',
  severity: 'hint',
  description: '百分比用了汉字（百分之五），计量的数值通常用阿拉伯数字。',
  source: 'GB/T 15835-2011 4.1.1',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) =>
      foundByPattern(cell, PERCENT, ([text]) => ({ message: `“${text}”通常写作阿拉伯数字加“%”。` })),
    ),
}
