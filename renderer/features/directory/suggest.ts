import { endsLikeOrganisation } from '../../../shared/duty-text/organisation.ts'
import { findDepartments } from '../../../shared/directory/search.ts'
import type { DepartmentMatch, Spelling } from '../../../shared/directory/search.ts'
import { entryOf, unlistedNames } from '../../../shared/directory/entries.ts'
import type { DirectoryEntry, UsedName } from '../../../shared/directory/types.ts'
import { likeness } from '../../../shared/proofread/department-names.ts'
import { USUAL_BODIES } from '../../../shared/proofread/data/department-forms.ts'
import type { County } from '../../../shared/proofread/department-names.ts'

/** A name to choose, with what is said beside it. */
export type NameSuggestion = Pick<DepartmentMatch, 'name' | 'note'>

/** What names are suggested from. */
export interface KnownDepartments {
  readonly county: County
  readonly entries: readonly DirectoryEntry[]
  readonly used: readonly UsedName[]
}

/** The directory's departments, the most used first, then names in use that are not in it. */
export function suggestibleEntries({ entries, used }: KnownDepartments): DirectoryEntry[] {
  const uses = new Map(used.map(({ name, items }) => [name, items]))
  const others = unlistedNames(entries, used).map(({ name }) => ({ name, shortNames: [], formerNames: [] }))
  return [...entries, ...others].toSorted((a, b) => (uses.get(b.name) ?? 0) - (uses.get(a.name) ?? 0))
}

const AS_TYPED = '按输入的文字填'
const NOT_LISTED = '名录里还没有'
const MOST_USUAL = 5

/**
 * What to offer while a department's name is typed, the closest first; Enter takes the first. A text that
 * looks like a whole name of its own comes before all but a department of which it is a form. Among the
 * offers are departments that every county has, by the name they would have here; those in use here that
 * fit about as well come before them.
 *
 * @param sources of {@link suggestibleEntries}
 */
export function suggestNames(
  typed: string,
  sources: readonly DirectoryEntry[],
  county: County,
  spell: Spelling,
): NameSuggestion[] {
  if (typed === '' || sources.some(({ name }) => name === typed))
    return findDepartments(typed, sources, spell)
  const known = new Set(sources.map(({ name }) => name))
  const matches = findDepartments(typed, sources, spell, usualDepartments(sources, county))
  const meant = matches.find(({ name, exact }) => known.has(name) && (exact || isForm(typed, name, county)))
  const usual = matches
    .filter(({ name }) => !known.has(name) && name !== typed && !isKnown(name, sources, county))
    .slice(0, MOST_USUAL)
  const offered = matches
    .filter((match) => match !== meant && (known.has(match.name) || usual.includes(match)))
    .map((match) => (known.has(match.name) ? match : { name: match.name, note: NOT_LISTED }))
  const own = mayBeName(typed) ? [{ name: typed, note: AS_TYPED }] : []
  if (meant !== undefined) return [meant, ...offered, ...own]
  return looksWhole(typed) ? [...own, ...offered] : [...offered, ...own]
}

/** May a text be taken as a name on purpose? Letters only look for one. */
export function mayBeName(typed: string): boolean {
  return /\p{Script=Han}/u.test(typed) && !/[\p{Script=Latin}']$/u.test(typed)
}

/**
 * Is a text a name by itself, so that it may be taken when its field is left? A known one is, and one
 * that ends as names of organisations do.
 *
 * @param sources of {@link suggestibleEntries}
 */
export function isWholeName(typed: string, sources: readonly DirectoryEntry[]): boolean {
  return (mayBeName(typed) && entryOf(sources, typed) !== undefined) || looksWhole(typed)
}

function looksWhole(typed: string): boolean {
  return /\p{Script=Han}{3}/u.test(typed) && endsLikeOrganisation(typed)
}

/** 教育局 and 县教育局 for 云泽县教育局, 卫健局 for 卫生健康局. */
function isForm(typed: string, name: string, county: County): boolean {
  const how = likeness(typed, name, county)
  return how === 'same' || how === 'short' || how === 'former'
}

/** Is it one of the known departments, whatever form its name has? */
function isKnown(name: string, sources: readonly DirectoryEntry[], county: County): boolean {
  return sources.some((each) => likeness(name, each.name, county) !== null)
}

/** The departments of a usual county, named as those of this one are. */
function usualDepartments(sources: readonly DirectoryEntry[], county: County): DirectoryEntry[] {
  const place = usualPlace(sources, county)
  return USUAL_BODIES.filter((core) => !core.endsWith('分局') && (place !== '' || !core.startsWith('委')))
    .map((core) => place + core)
    .filter((name) => sources.every((each) => each.name !== name))
    .map((name) => ({ name, shortNames: [], formerNames: [] }))
}

/** What most departments of a county begin with: 云泽县, 县, or no place. */
function usualPlace(sources: readonly DirectoryEntry[], { full, unit }: County): string {
  const places = [full, unit, ''].filter((place, at) => place !== '' || at === 2)
  const count = (place: string): number =>
    sources.filter(({ name }) => places.find((each) => name.startsWith(each)) === place).length
  const [most = ''] = places.toSorted((a, b) => count(b) - count(a))
  return most
}
