import { endsLikeOrganisation } from '../../../shared/duty-text/organisation.ts'
import { findDepartments } from '../../../shared/directory/search.ts'
import type { DepartmentMatch, Spelling } from '../../../shared/directory/search.ts'
import { unlistedNames } from '../../../shared/directory/entries.ts'
import type { DirectoryEntry, UsedName } from '../../../shared/directory/types.ts'
import { likeness } from '../../../shared/proofread/department-names.ts'
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

/**
 * What to offer while a department's name is typed; Enter takes the first. A text that looks like a
 * whole name of its own comes first; a part of a name, pinyin, or a short form gives the department.
 *
 * @param sources of {@link suggestibleEntries}
 */
export function suggestNames(
  typed: string,
  sources: readonly DirectoryEntry[],
  county: County,
  spell: Spelling,
): NameSuggestion[] {
  const matches = findDepartments(typed, sources, spell)
  if (typed === '' || matches.some(({ name }) => name === typed)) return matches
  const own: NameSuggestion = { name: typed, note: '按输入的文字填' }
  const meant = matches.find(({ name, exact }) => exact || isForm(typed, name, county))
  if (meant !== undefined) return [meant, ...matches.filter((match) => match !== meant), own]
  return endsLikeOrganisation(typed) && /[一-龥]{3}/.test(typed) ? [own, ...matches] : [...matches, own]
}

/** 教育局 and 县教育局 for 云泽县教育局, 卫健局 for 卫生健康局. */
function isForm(typed: string, name: string, county: County): boolean {
  const how = likeness(typed, name, county)
  return how === 'same' || how === 'short' || how === 'former'
}
