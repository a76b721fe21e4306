import { isInGb2312 } from '../data/gb2312.ts'
import { SIMPLIFIED_OF } from '../data/traditional.ts'
import { foundByPattern } from '../matches.ts'
import type { ItemRule } from '../types.ts'
import { filledCells } from '../view.ts'

const HANZI = /[\u3400-\u9fff\uf900-\ufaff\u2e80-\u2fdf]|[\ud840-\ud88f][\udc00-\udfff]/gu

/** A radical or compatibility form that stands for a common hanzi: ⼀, 﨩. */
function normalForm(hanzi: string): string | null {
  const normal = hanzi.normalize('NFKC')
  return normal !== hanzi && isInGb2312(normal) ? normal : null
}

export const traditional: ItemRule = {
  id: 'traditional',
  title: '繁体字、异体字',
  severity: 'error',
  description: '用了繁体字、异体字或部首字符。',
  source: '《通用规范汉字表》（国发〔2013〕23号）',
  scope: 'item',
  check: (item) =>
    filledCells(item).flatMap((cell) =>
      foundByPattern(cell, HANZI, ([hanzi]) => {
        if (isInGb2312(hanzi)) return null
        const right = SIMPLIFIED_OF.get(hanzi) ?? normalForm(hanzi)
        return right === null ? null : { message: `“${hanzi}”应写作规范字“${right}”。`, fix: right }
      }),
    ),
}

export const outsideGb2312: ItemRule = {
  id: 'outside-gb2312',
  title: '字库没有的字',
  severity: 'hint',
  description: '仿宋_GB2312、楷体_GB2312 没有的字，打印时会换成别的字体；地名、人名用字除外。',
  source: 'GB/T 2312-1980（6763个汉字）',
  scope: 'item',
  check: (item) =>
    filledCells(item).flatMap((cell) =>
      foundByPattern(cell, HANZI, ([hanzi]) => {
        if (isInGb2312(hanzi) || SIMPLIFIED_OF.has(hanzi) || normalForm(hanzi) !== null) return null
        return { message: `仿宋_GB2312里没有“${hanzi}”字，请核对用字，打印时字体会不同。` }
      }),
    ),
}
