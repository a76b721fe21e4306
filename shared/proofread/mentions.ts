import { matchesOf } from './matches.ts'
import { FORMER_STEMS, USUAL_BODIES } from './data/department-forms.ts'
import { USUAL_SHORTS } from './data/department-shorts.ts'
import { coreName, isShortOf, isUsualBody } from './department-names.ts'
import type { County } from './department-names.ts'
import { dictionaryOf } from './dictionary.ts'
import type { DictionaryHit } from './dictionary.ts'
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
  /** A place and what it has: 区卫健委, 云泽县农牧局. */
  readonly placed: RegExp
  /** Names without a place. */
  readonly bare: (text: string) => DictionaryHit[]
  readonly branch: RegExp
  readonly known: Map<string, boolean>
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
  const bare = [...new Set([...USUAL_BODIES, ...USUAL_SHORTS, ...cores])].filter(
    (name) => name.length > 2 && !name.startsWith('委') && !name.startsWith('人民'),
  )
  const places = [county.full, county.city, county.short].filter((name) => name !== '').map(escaped)
  const named = places.length > 0 ? `(?:${places.join('|')})+` : '(?!)'
  const unit = `${NO_PLACE_BEFORE}本?[区县旗市]${NO_DEPARTMENT_AFTER}`
  const names = bare
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  const branch = county.short === '' ? '' : `(?:(?:${places.join('|')})?(?:分局|大队|管理站))?`
  return {
    county,
    cores,
    placed: new RegExp(`(?:${named}|${unit})(?:(?:${names})|${BODY}${ENDS})${branch}`, 'g'),
    bare: dictionaryOf(bare),
    branch: new RegExp(branch, 'y'),
    known: new Map(),
  }
}

function isKnown(core: string, { cores, known }: Directory): boolean {
  const kept = known.get(core)
  if (kept !== undefined) return kept
  const answer =
    cores.has(core) ||
    USUAL_SHORTS.includes(core) ||
    isUsualBody(core) ||
    [...cores].some((name) => isShortOf(core, name)) ||
    FORMER_STEMS.some(([old]) => core.startsWith(old))
  known.set(core, answer)
  return answer
}

/** Where names stand: with their place (区卫健委), and alone (卫健委) outside of those. */
function spansIn(text: string, directory: Directory): { start: number; end: number }[] {
  const placed = matchesOf(text, directory.placed).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const bare = directory.bare(text).flatMap(({ word, start }) => {
    if (/[区县旗市]/.test(text.charAt(start - 1))) return []
    if (placed.some((span) => span.start < start + word.length && start < span.end)) return []
    directory.branch.lastIndex = start + word.length
    const branch = directory.branch.exec(text)?.[0] ?? ''
    return [{ start, end: start + word.length + branch.length }]
  })
  return [...placed, ...bare].toSorted((a, b) => a.start - b.start)
}

const cache = new WeakMap<Cell, { directory: Directory; mentions: Mention[] }>()

/** The departments named in a text, in order. */
export function mentionsIn(cell: Cell, directory: Directory): Mention[] {
  const kept = cache.get(cell)
  if (kept?.directory === directory) return kept.mentions
  const mentions = spansIn(cell.text, directory).map(({ start, end }) => {
    const text = cell.text.slice(start, end)
    const core = coreName(text, directory.county)
    return { cell, start, end, text, core, known: isKnown(core, directory) }
  })
  cache.set(cell, { directory, mentions })
  return mentions
}
