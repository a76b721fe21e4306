import { CITY, isShortOf } from '../proofread/department-names.ts'
import type { DirectoryEntry } from './types.ts'

/** The readings of a hanzi without tones, e.g. 会 → hui, kuai; nothing where they are not known (yet). */
export type Spelling = (char: string) => readonly string[]

/** A department that fits what was typed. */
export interface DepartmentMatch {
  readonly name: string
  /** The short or former name that fits, where the full one does not as well: 简称“县卫健局”. */
  readonly note: string | null
  /** What was typed is exactly one of the department's names. */
  readonly exact: boolean
}

/** No place, 区 or a county's whole name: where the name proper begins. */
const PLACE = new RegExp(`^(?:[^区县旗市]{0,8}(?:[区县旗]|${CITY}))*`)

const MOST = 50
/** What puts a department that nobody names here behind one in use with a piece of its name left out. */
const NOT_IN_USE = 6
const NO_MATCH = Number.POSITIVE_INFINITY

/**
 * Departments by any part of a name: hanzi, full pinyin, initials, or a mixture of them, also with
 * characters left out (卫健局, wjj for 卫生健康局). The closest first; among equals the order given.
 *
 * @param typed nothing typed gives all entries
 * @param others departments that nobody names here: they come behind entries that fit about as well,
 *   unless what was typed spells their whole name
 */
export function findDepartments(
  typed: string,
  entries: readonly DirectoryEntry[],
  spell: Spelling,
  others: readonly DirectoryEntry[] = [],
): DepartmentMatch[] {
  const wanted = plain(typed)
  if (wanted === '') return entries.slice(0, MOST).map(({ name }) => ({ name, note: null, exact: false }))
  const behind = ({ name }: DirectoryEntry): number => (spellsWhole(wanted, name, spell) ? 0 : NOT_IN_USE)
  return [
    ...entries.map((entry) => matchOf(entry, wanted, spell)),
    ...others.map((entry) => {
      const { match, cost } = matchOf(entry, wanted, spell)
      return { match, cost: cost + behind(entry) }
    }),
  ]
    .filter(({ cost }) => cost < NO_MATCH)
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, MOST)
    .map(({ match }) => match)
}

function plain(text: string): string {
  return text.replace(/[\s\u3000']/g, '').toLowerCase()
}

function matchOf(
  { name, shortNames, formerNames }: DirectoryEntry,
  wanted: string,
  spell: Spelling,
): { match: DepartmentMatch; cost: number } {
  let best = { match: { name, note: null as string | null, exact: false }, cost: cost(wanted, name, spell) }
  const consider = (alias: string, kind: string): void => {
    // A full name that fits as well needs no reason.
    const found = cost(wanted, alias, spell) + 0.5
    if (found < best.cost) best = { match: { name, note: `${kind}“${alias}”`, exact: false }, cost: found }
  }
  for (const alias of shortNames) consider(alias, '简称')
  for (const alias of formerNames) consider(alias, '曾用名')
  const exact = [name, ...shortNames, ...formerNames].some((own) => plain(own) === wanted)
  return exact ? { match: { ...best.match, exact }, cost: -1 } : best
}

/** Where the name proper begins, behind its place. */
function startOf(name: string, chars: readonly string[]): number {
  const core = PLACE.exec(name)?.[0].length ?? 0
  return core < chars.length ? core : 0
}

/** Whether a name, with its place or without, is spelled from its first character to its last. */
function spellsWhole(wanted: string, name: string, spell: Spelling): boolean {
  const chars = [...plain(name)]
  const spells = (at: number, left: string): boolean =>
    at === chars.length
      ? left === ''
      : takenBy(chars[at] ?? '', left, spell).some((length) => spells(at + 1, left.slice(length)))
  return spells(0, wanted) || spells(startOf(name, chars), wanted)
}

/** How far a name is from what was typed; 0 where it begins with it. */
function cost(wanted: string, name: string, spell: Spelling): number {
  const chars = [...plain(name)]
  const start = startOf(name, chars)
  const usual =
    [...wanted].some((char) => char >= '\u3400') && isShortOf(wanted, name.slice(start)) ? 1 : NO_MATCH
  return Math.min(usual, ...chars.map((_, from) => costFrom(from, start, wanted, chars, spell)))
}

function costFrom(
  from: number,
  start: number,
  wanted: string,
  chars: readonly string[],
  spell: Spelling,
): number {
  const atBeginning = from === 0 || from === start
  const gaps = fewestGaps(wanted, chars, from, atBeginning, spell)
  if (gaps === NO_MATCH) return NO_MATCH
  return gaps * 4 + (atBeginning ? 0 : 2 + from / 100)
}

/**
 * Takes all that was typed from the characters of a name, beginning with one: how many times
 * characters between were left out.
 *
 * @param mayLeaveOut whether characters may be left out at all
 */
function fewestGaps(
  wanted: string,
  chars: readonly string[],
  from: number,
  mayLeaveOut: boolean,
  spell: Spelling,
): number {
  const kept = new Map<number, number>()
  const rest = (at: number, taken: number): number => {
    if (taken === wanted.length) return 0
    if (at >= chars.length) return NO_MATCH
    const key = at * 1_000 + taken
    const known = kept.get(key)
    if (known !== undefined) return known
    const here = Math.min(
      NO_MATCH,
      ...takenBy(chars[at] ?? '', wanted.slice(taken), spell).map((length) => rest(at + 1, taken + length)),
    )
    let best = here
    if (mayLeaveOut && taken > 0) {
      for (let next = at + 1; next < chars.length && best > 1; next += 1) {
        for (const length of takenBy(chars[next] ?? '', wanted.slice(taken), spell)) {
          best = Math.min(best, 1 + rest(next + 1, taken + length))
        }
      }
    }
    kept.set(key, best)
    return best
  }
  const first = takenBy(chars[from] ?? '', wanted, spell)
  return Math.min(NO_MATCH, ...first.map((length) => rest(from + 1, length)))
}

/** How many letters of what is left a character can stand for: itself, its initial, its whole reading. */
function takenBy(char: string, left: string, spell: Spelling): number[] {
  if (left.startsWith(char)) return [char.length]
  const lengths = new Set<number>()
  for (const reading of spell(char)) {
    if (left[0] === reading[0]) lengths.add(1)
    if (/^[zcs]h/.test(reading) && left.startsWith(reading.slice(0, 2))) lengths.add(2)
    if (left.startsWith(reading)) lengths.add(reading.length)
    // The last syllable may still be on its way: weish.
    else if (left.length > 1 && reading.startsWith(left)) lengths.add(left.length)
  }
  return [...lengths]
}
