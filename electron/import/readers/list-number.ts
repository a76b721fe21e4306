import { chineseNumeral } from '../../../shared/duty-list/numbering.ts'

/** How a list number is shown, whatever the file format calls it. */
export type NumberFormat =
  | 'decimal'
  | 'decimal-zero'
  | 'full-width'
  | 'circled'
  | 'parenthesized'
  | 'full-stop'
  | 'chinese'
  | 'chinese-digits'
  | 'chinese-legal'
  | 'chinese-parenthesized'
  | 'heavenly-stems'
  | 'earthly-branches'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const LEGAL: Readonly<Record<string, string>> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
}
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/**
 * A list number as a word processor shows it, without the text around it.
 *
 * Where a format has no sign for the value (㊿ is the last circled number, 癸 the last stem), Word,
 * LibreOffice and browsers fall back to plain digits, and so does this.
 *
 * @param value the counter; lists may start at 0
 * @param format see {@link NumberFormat}
 */
export function formatListNumber(value: number, format: NumberFormat): string {
  return signOf(value, format) ?? String(value)
}

function signOf(value: number, format: NumberFormat): string | null {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'decimal-zero':
      return value >= 0 && value < 10 ? `0${value}` : String(value)
    case 'full-width':
      return String(value).replaceAll(/\d/g, (digit) => fromCode(0xff10 + Number(digit)))
    case 'circled':
      return circled(value)
    case 'parenthesized':
      return within(value, 1, 20) ? fromCode(0x2474 + value - 1) : null
    case 'full-stop':
      return within(value, 1, 20) ? fromCode(0x2488 + value - 1) : null
    case 'chinese':
      return chinese(value)
    case 'chinese-digits':
      return String(value).replaceAll(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
    case 'chinese-legal':
      return chinese(value)?.replaceAll(/./gu, (sign) => LEGAL[sign] ?? sign) ?? null
    case 'chinese-parenthesized':
      return within(value, 1, 10) ? fromCode(0x3220 + value - 1) : null
    case 'heavenly-stems':
      return within(value, 1, 10) ? STEMS.charAt(value - 1) : null
    case 'earthly-branches':
      return within(value, 1, 12) ? BRANCHES.charAt(value - 1) : null
    case 'lower-letter':
      return letters(value)
    case 'upper-letter':
      return letters(value)?.toUpperCase() ?? null
    case 'lower-roman':
      return roman(value)
    case 'upper-roman':
      return roman(value)?.toUpperCase() ?? null
  }
}

function within(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to
}

function fromCode(code: number): string {
  return String.fromCodePoint(code)
}

/** ① to ⑳ stand together in Unicode, ㉑ to ㉟ and ㊱ to ㊿ elsewhere. */
function circled(value: number): string | null {
  if (value === 0) return '⓪'
  if (within(value, 1, 20)) return fromCode(0x2460 + value - 1)
  if (within(value, 21, 35)) return fromCode(0x3251 + value - 21)
  return within(value, 36, 50) ? fromCode(0x32b1 + value - 36) : null
}

function chinese(value: number): string | null {
  if (value === 0) return '零'
  return within(value, 1, 999) ? chineseNumeral(value) : null
}

/** a … z, aa … zz, aaa: Word repeats the letter instead of counting in 26s. */
function letters(value: number): string | null {
  if (!within(value, 1, 26 * 30)) return null
  const letter = fromCode(0x61 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

function roman(value: number): string | null {
  if (!within(value, 1, 3999)) return null
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
