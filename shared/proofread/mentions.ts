import { FORMER_STEMS, USUAL_BODIES } from './data/department-forms.ts'
import { USUAL_SHORTS } from './data/department-shorts.ts'
import { coreName, isShortOf, isUsualBody } from './department-names.ts'
import type { County } from './department-names.ts'
import type { Cell } from './view.ts'

/** A department named in running text. */
export interface Mention {
  readonly cell: Cell
  readonly start: number
  readonly end: number
  /** As typed: 区卫健委. */
  readonly text: string
  /** Without place: 卫健委. */
  readonly core: string
  /** False where the name means nothing to the program (a slip, or a body it has not heard of). */
  readonly known: boolean
}

/** What is needed to find departments in running text. */
export interface Directory {
  readonly county: County
  readonly cores: ReadonlySet<string>
  readonly pattern: RegExp
}

/** Words ending in 区, 市, 县 that are no place before a department: 社区, 小区, 城市 … */
const NO_PLACE_BEFORE = '(?<![社辖小地灾片厂城园校景库林牧疫山郊老新街各该站库都超上夜农门集乡自专矿险禁战])'
const NO_DEPARTMENT_AFTER = '(?!域(?![一-龥]{0,3}局)|分|别|内|间|级|直|长|划|民|容|政府|委会|人民政府)'
const BODY = '[^\\s，。；：！？、“”（）()《》的在对由将向给把被区县旗各是为有0-9]{1,16}?'
const ENDS =
  '(?:委员会|委(?!员|托|派|会)|局(?!面|部|域|限|长)|大队|支队|中心|联合会|残联|妇联|总工会|红十字会|科协|编办|部(?!门|分|署|位|队)|站(?!点|台|房))'

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Prepares the search for departments in the texts of one list. */
export function directoryOf(county: County, cores: ReadonlySet<string>): Directory {
  const bare = [...new Set([...USUAL_BODIES, ...USUAL_SHORTS, ...cores])]
    .filter((name) => name.length > 2 && !name.startsWith('委') && !name.startsWith('人民'))
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
  const places = [county.full, county.city, county.short].filter((name) => name !== '').map(escaped)
  const named = places.length > 0 ? `(?:${places.join('|')})+` : '(?!)'
  const unit = `${NO_PLACE_BEFORE}(?:本)?[区县旗市]${NO_DEPARTMENT_AFTER}`
  const branch = county.short === '' ? '' : `(?:(?:${places.join('|')})?(?:分局|大队|管理站))?`
  return {
    county,
    cores,
    pattern: new RegExp(
      `(?:(?:${named}|${unit})(?:(?:${bare.join('|')})|${BODY}${ENDS})|(?<![区县旗市])(?:${bare.join('|')}))${branch}`,
      'g',
    ),
  }
}

function isKnown(core: string, { cores }: Directory): boolean {
  if (cores.has(core) || USUAL_SHORTS.includes(core) || isUsualBody(core)) return true
  for (const name of cores) if (isShortOf(core, name)) return true
  return FORMER_STEMS.some(([old]) => core.startsWith(old))
}

const cache = new WeakMap<Cell, { directory: Directory; mentions: Mention[] }>()

/** The departments named in a text, in order. */
export function mentionsIn(cell: Cell, directory: Directory): Mention[] {
  const kept = cache.get(cell)
  if (kept?.directory === directory) return kept.mentions
  const known = new Map<string, boolean>()
  const mentions = Array.from(cell.text.matchAll(directory.pattern), (match) => {
    const [text] = match
    const core = coreName(text, directory.county)
    const isKnownCore = known.get(core) ?? isKnown(core, directory)
    known.set(core, isKnownCore)
    return { cell, start: match.index, end: match.index + text.length, text, core, known: isKnownCore }
  })
  cache.set(cell, { directory, mentions })
  return mentions
}
