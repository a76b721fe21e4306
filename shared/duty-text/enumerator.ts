import { chineseNumeral } from '../duty-list/numbering.ts'

/**
 * How a paragraph may be numbered, from the highest level to the lowest. Order of the first four:
 * GB/T 9704-2012, 7.3.3; ① below them is custom.
 */
export const ENUMERATOR_STYLES = [
  'chinese',
  'chinese-brackets',
  'arabic',
  'arabic-brackets',
  'circled',
] as const
export type EnumeratorStyle = (typeof ENUMERATOR_STYLES)[number]

export interface Enumerator {
  readonly style: EnumeratorStyle
  readonly number: number
  /** As typed: `1.`, `（2）`, `三、`. */
  readonly typed: string
}

const NUMERAL = '[一二三四五六七八九十百零]{1,6}'
const DIGIT = '[0-9０-９]'
const DIGITS = `${DIGIT}{1,3}`
/** Of a decimal number; three and more behind a point are a year or a telephone number. */
const DECIMALS = `${DIGIT}{1,2}(?!${DIGIT})`
const PATTERNS: readonly (readonly [EnumeratorStyle, RegExp])[] = [
  ['chinese', new RegExp(`^(${NUMERAL})、`)],
  ['chinese-brackets', new RegExp(`^[（(](${NUMERAL})[）)]`)],
  ['arabic', new RegExp(`^(${DIGITS})(?:[.．](?!${DECIMALS})|、)`)],
  ['arabic-brackets', new RegExp(`^[（(]?(${DIGITS})[）)]`)],
]

/** Characters that are a whole enumerator: ① … ⑳, ⑴ … ⒇, ⒈ … ⒛, ㈠ … ㈩. */
interface Family {
  readonly style: EnumeratorStyle
  readonly first: number
  readonly count: number
  /** How a number too high for the family is written. */
  readonly beyond: (number: number) => string
}

const FAMILIES: readonly Family[] = [
  { style: 'circled', first: 0x2460, count: 20, beyond: (number) => `（${number}）` },
  { style: 'arabic-brackets', first: 0x2474, count: 20, beyond: (number) => `（${number}）` },
  { style: 'arabic', first: 0x2488, count: 20, beyond: (number) => `${number}.` },
  {
    style: 'chinese-brackets',
    first: 0x3220,
    count: 10,
    beyond: (number) => `（${chineseNumeral(number)}）`,
  },
]

const MAY_BEGIN = /^[（(①-⒛㈠-㈩0-9０-９一二三四五六七八九十百]/
const ANY_NUMBER = new RegExp(`${DIGITS}|${NUMERAL}`)

function familyOf(char: string): Family | undefined {
  const code = char.charCodeAt(0)
  return FAMILIES.find(({ first, count }) => code >= first && code < first + count)
}

const chineseValues = new Map(
  Array.from({ length: 199 }, (_, index) => [chineseNumeral(index + 1), index + 1]),
)

function valueOf(number: string): number {
  return chineseValues.get(number) ?? Number(number.normalize('NFKC'))
}

/**
 * The enumerator a paragraph begins with.
 *
 * `1.5万元` begins with a number, not with an enumerator; see {@link readPoint}.
 *
 * @param line one paragraph
 * @returns null where there is none
 */
export function readEnumerator(line: string): Enumerator | null {
  if (!MAY_BEGIN.test(line)) return null
  const family = familyOf(line)
  if (family)
    return { style: family.style, number: line.charCodeAt(0) - family.first + 1, typed: line.charAt(0) }
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(line)
    if (!match) continue
    const number = valueOf(match[1] ?? '')
    if (number > 0) return { style, number, typed: match[0] }
  }
  return null
}

const POINT = new RegExp(`^(${DIGITS})[.．](?=${DECIMALS})`)

/**
 * What a line begins with that may be an enumerator or the whole part of a decimal number: `3.` of
 * `3.24小时值班` and of `3.5公里`. Only what stands around the line tells.
 *
 * @returns null where there is no such thing
 */
export function readPoint(line: string): Enumerator | null {
  const match = POINT.exec(line)
  const number = match === null ? 0 : valueOf(match[1] ?? '')
  return match === null || number === 0 ? null : { style: 'arabic', number, typed: match[0] }
}

/**
 * An enumerator with another number, its marks (． or 、, full or half brackets) kept.
 *
 * @param number from 1
 */
export function withNumber(enumerator: Enumerator, number: number): string {
  const family = familyOf(enumerator.typed)
  if (family)
    return number <= family.count ? String.fromCharCode(family.first + number - 1) : family.beyond(number)
  const chinese = enumerator.style.startsWith('chinese')
  return enumerator.typed.replace(ANY_NUMBER, chinese ? chineseNumeral(number) : String(number))
}

/** Does an entry of this style stand below one of the other? */
export function isBelow(style: EnumeratorStyle, other: EnumeratorStyle): boolean {
  return ENUMERATOR_STYLES.indexOf(style) > ENUMERATOR_STYLES.indexOf(other)
}
