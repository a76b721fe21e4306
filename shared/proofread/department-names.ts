import { BODY_ENDINGS, FORMER_STEMS, NOT_BODIES, SHORT_FORMS, USUAL_BODIES } from './data/department-forms.ts'
import { distance } from './distance.ts'

/** Where the list is at home: what may be dropped from a department's name. */
export interface County {
  /** 云泽县; empty where unknown. */
  readonly full: string
  /** 云泽 */
  readonly short: string
  /** 县, 区, 旗, 市 */
  readonly unit: string
  /** 云泽市 above it; empty where unknown. */
  readonly city: string
}

/** What two names have to do with each other. `near` differs by one or two characters. */
export type Likeness = 'same' | 'short' | 'former' | 'near'

export type Level = 'county' | 'city' | 'region'

/**
 * A 市 that is a place, as a pattern's source: 市民政局, 市政府 are the city's; 市场, 市容, 市政公用,
 * 市民中心 are words.
 */
export const CITY = '市(?![场容]|政(?![府法协务研])|民(?![政族宗营兵]))'

const ENDING = new RegExp(`(?:${BODY_ENDINGS.join('|')})$`)
const SECOND_SIGN = /[（(]([^（）()]*)[）)]$/
const OF_CITY = new RegExp(`^${CITY}`)
const PLACE_BEFORE = new RegExp(`^(?:[区县旗省]|${CITY}|本[区县旗市])(?=.{2})`)

/** Brackets full width, no blanks: the same name however it was typed. */
export function plainName(name: string): string {
  return name
    .replace(/[\s\u3000]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
}

/** Does this text look like the name of a body (县应急管理局, 区残联, …委员会（区统计局）)? */
export function isDepartmentName(text: string): boolean {
  const name = plainName(text).replace(SECOND_SIGN, '')
  if (name.length < 3 || name.length > 45 || /[，。；：“”《》]/.test(name)) return false
  return ENDING.test(name) && !NOT_BODIES.test(name)
}

/** Whose body it is: the county's (or below), the city's above it, or higher. */
export function levelOf(name: string, county: County): Level {
  const plain = plainName(name)
  // 云泽市 above 云泽县 is no 云泽.
  const below = county.city === '' ? plain : plain.replace(county.city, '')
  if (county.short !== '' && below.includes(county.short)) return 'county'
  if (/^(?:国家|全国|省|自治区|..?省|内蒙古|广西|西藏|宁夏|新疆)/.test(plain)) return 'region'
  if (county.city !== '' && plain.startsWith(county.city)) return 'city'
  if (county.unit !== '市' && OF_CITY.test(plain)) return 'city'
  return 'county'
}

function withoutPlace(name: string, county: County): string {
  let rest = name
  for (const place of [county.city, county.full, county.short]) {
    if (place !== '') rest = rest.replaceAll(place, '')
  }
  rest = rest.replace(/^国家税务总局/, '')
  return rest.replace(PLACE_BEFORE, '')
}

/** The name without place, blanks and second sign: 云泽县发展和改革局（县营商环境局） → 发展和改革局. */
export function coreName(name: string, county: County): string {
  return withoutPlace(plainName(name).replace(SECOND_SIGN, ''), county)
}

function secondSign(name: string, county: County): string | null {
  const sign = SECOND_SIGN.exec(plainName(name))?.[1]
  return sign ? withoutPlace(sign, county) : null
}

function isSelection(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short[at]) at += 1
  return at === short.length
}

/** 卫健委 for 卫生健康委员会: its characters in order, the first the same, the ending a known short one. */
export function isShortOf(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false
  if (SHORT_FORMS.some(([from, to]) => short === from && long.endsWith(to))) return true
  if (long.endsWith(short) && short.length >= 3) return true
  const ends =
    long.at(-1) === short.at(-1) ||
    (long.endsWith('委员会') && short.endsWith('委')) ||
    (long.endsWith('联合会') && short.endsWith('联')) ||
    (long.endsWith('办公室') && short.endsWith('办')) ||
    (long.endsWith('协会') && short.endsWith('协'))
  return ends && short[0] === long[0] && isSelection(short, long)
}

function formerOf(core: string): string[] {
  return FORMER_STEMS.filter(([old]) => core.includes(old)).map(([old, now]) => core.replace(old, now))
}

const NUMERALS = /[0-9一二三四五六七八九十]/g

/** 第一小学 and 第二小学 are two bodies. */
function differInNumber(a: string, b: string): boolean {
  return a.replace(NUMERALS, '') === b.replace(NUMERALS, '')
}

function likenessOfCores(a: string, b: string): Likeness | null {
  if (a === b) return 'same'
  const shorter = Math.min(a.length, b.length)
  const allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
  const near = allowed > 0 && distance(a, b, allowed) <= allowed && !differInNumber(a, b)
  // A short form is much shorter; a long name that lacks a character has a slip.
  if (near && shorter >= 6) return 'near'
  if (isShortOf(a, b) || isShortOf(b, a)) return 'short'
  const renamed = (from: string, to: string): boolean =>
    formerOf(from).some((name) => name === to || isShortOf(name, to) || isShortOf(to, name))
  if (renamed(a, b) || renamed(b, a)) return 'former'
  return near ? 'near' : null
}

/**
 * How two names of departments are alike, the county's name put aside; null for different bodies.
 *
 * A body of the city is never the same as the county's of that name.
 */
export function likeness(a: string, b: string, county: County): Likeness | null {
  const known = answers.get(county) ?? new Map<string, Likeness | null>()
  answers.set(county, known)
  const key = `${a}\n${b}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const answer = compared(a, b, county)
  known.set(key, answer)
  return answer
}

/** The same few names meet again and again. */
const answers = new WeakMap<County, Map<string, Likeness | null>>()

function compared(a: string, b: string, county: County): Likeness | null {
  if (levelOf(a, county) !== levelOf(b, county)) return null
  const cores = likenessOfCores(coreName(a, county), coreName(b, county))
  if (cores !== null) return cores
  const signs = [secondSign(a, county), secondSign(b, county)]
  if (signs[0] === coreName(b, county) || signs[1] === coreName(a, county)) return 'short'
  return null
}

/** Is it the usual name, or a short form of one, of a body that counties have? */
export function isUsualBody(core: string): boolean {
  return USUAL_BODIES.some((body) => body === core || isShortOf(core, body))
}
