import { isInGb2312 } from '../data/gb2312.ts'
import { SIMPLIFIED_OF } from '../data/traditional.ts'
import type { ItemRule } from '../types.ts'

/** Per code unit: 1 for a hanzi (or half of one) that GB/T 2312 lacks. Every character of a list is asked. */
const LACKING = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[\u3400-\u9fff\uf900-\ufaff\u2e80-\u2fdf\ud840-\ud88f]/.test(char) && !isInGb2312(char) ? 1 : 0
})

interface Lacking {
  readonly hanzi: string
  readonly start: number
}

function lackingIn(text: string): Lacking[] {
  const found: Lacking[] = []
  for (let start = 0; start < text.length; start += 1) {
    if (LACKING[text.charCodeAt(start)] !== 1) continue
    found.push({ hanzi: String.fromCodePoint(text.codePointAt(start) ?? 0), start })
  }
  return found
}

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
    item.filled.flatMap((cell) =>
      lackingIn(cell.text).flatMap(({ hanzi, start }) => {
        const right = SIMPLIFIED_OF.get(hanzi) ?? normalForm(hanzi)
        if (right === null) return []
        const end = start + hanzi.length
        return [
          {
            cell,
            start,
            end,
            message: `“${hanzi}”应写作规范字“${right}”。`,
            edits: [{ start, end, text: right }],
          },
        ]
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
    item.filled.flatMap((cell) =>
      lackingIn(cell.text)
        .filter(({ hanzi }) => !SIMPLIFIED_OF.has(hanzi) && normalForm(hanzi) === null)
        .map(({ hanzi, start }) => ({
          cell,
          start,
          end: start + hanzi.length,
          message: `仿宋_GB2312里没有“${hanzi}”字，请核对用字，打印时字体会不同。`,
        })),
    ),
}
