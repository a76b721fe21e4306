import type { DirectoryEntry } from '../directory/types.ts'
import type { CategoryContent } from '../duty-list/content.ts'
import { printedCategories } from '../duty-list/numbering.ts'
import type { ItemContent } from '../duty-list/types.ts'
import { countyOf } from '../proofread/county.ts'
import { isDepartmentName, likeness } from '../proofread/department-names.ts'
import type { County } from '../proofread/department-names.ts'
import { linesOf } from '../proofread/lines.ts'
import { identitiesOf } from './identity.ts'
import type { Identities, Identity } from './identity.ts'

/** What a department is asked about. */
export interface DepartmentShare {
  /** Its full name in the directory; else the longest form that the list has. */
  readonly name: string
  /** Numbers of its items as the whole list prints them, ascending. */
  readonly items: readonly number[]
}

export interface Shares {
  /** In the order in which the departments first appear. */
  readonly departments: readonly DepartmentShare[]
  /** Items that name no department: nobody is asked about them. */
  readonly unassigned: readonly { readonly number: number; readonly name: string }[]
}

export interface ShareSurroundings {
  readonly directory?: readonly DirectoryEntry[]
  readonly county?: County
}

interface NumberedItem {
  readonly number: number
  readonly item: ItemContent
}

/** The departments of 对应上级部门, each with a name that it is written with. */
type Listed = ReadonlyMap<Identity, readonly string[]>

/**
 * Who is to be asked about which items. An item is a department's that stands in its 对应上级部门, and
 * also one's that only has a heading in its 上级部门职责 (or is its 承接部门).
 *
 * @param list of any kind
 * @param surroundings the directory of the list's county, and the county where it is known; without it
 *   the list itself tells
 */
export function departmentShares(
  list: { readonly title: readonly string[]; readonly categories: readonly CategoryContent[] },
  { directory = [], county: known }: ShareSurroundings = {},
): Shares {
  const items = printedCategories(list.categories)
    .flatMap((category) => category.items)
    .map((item, index): NumberedItem => ({ item, number: index + 1 }))
  const names = items.flatMap(({ item }) => item.departments)
  const county = known ?? countyOf(list.title, names)
  const identities = identitiesOf(directory, county)
  const listed = listedDepartments(items, identities)
  const forms = new Map<Identity, string[]>()
  const numbers = new Map<Identity, number[]>()
  const unassigned: NumberedItem[] = []
  for (const numbered of items) {
    const found = departmentsOfItem(numbered.item, listed, identities, county)
    if (found.size === 0) unassigned.push(numbered)
    for (const [identity, own] of found) {
      forms.set(identity, [...(forms.get(identity) ?? []), ...own])
      numbers.set(identity, [...(numbers.get(identity) ?? []), numbered.number])
    }
  }
  return {
    departments: [...numbers].map(([identity, own]) => ({
      name: identities.fullName(identity) ?? longest(listed.get(identity) ?? forms.get(identity) ?? []),
      items: own,
    })),
    unassigned: unassigned.map(({ number, item }) => ({ number, name: item.name })),
  }
}

function filledNames(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

function listedDepartments(items: readonly NumberedItem[], identities: Identities): Listed {
  const names = items.flatMap(({ item }) => filledNames(item.departments))
  return Map.groupBy(new Set(names), identities.of)
}

/** The departments of an item with the forms of their names in it, those of the column first. */
function departmentsOfItem(
  item: ItemContent,
  listed: Listed,
  identities: Identities,
  county: County,
): ReadonlyMap<Identity, readonly string[]> {
  const columns = filledNames(item.departments)
  const found = new Map<Identity, string[]>(
    [...Map.groupBy(columns, identities.of)].map(([identity, forms]) => [identity, forms]),
  )
  for (const name of namesInDuties(item.superiorDuties)) {
    const own = identities.of(name)
    if (found.has(own)) continue
    if (listed.has(own) || identities.fullName(own) !== undefined) found.set(own, [name])
    else if (columns.some((column) => likeness(name, column, county) !== null)) continue
    else found.set(soleLikeness(name, listed, county) ?? own, [name])
  }
  return found
}

/** The one department of the list whose short or former name this is. */
function soleLikeness(name: string, listed: Listed, county: County): Identity | null {
  const alike = [...listed].filter(([, forms]) =>
    forms.some((form) => ['short', 'former'].includes(likeness(name, form, county) ?? '')),
  )
  return alike.length === 1 ? (alike[0]?.[0] ?? null) : null
}

/** 承接部门：县水利局、县林业局。工作方式：… in lists of what was taken back. */
const TAKING_OVER = /^承接(?:部门|单位)[：:]([^。；;\n]+)/gm

/** The departments that headings of the duties name. */
function namesInDuties(duties: string): string[] {
  const headings = linesOf(duties).flatMap(({ department }) => department?.names ?? [])
  const takers = [...duties.matchAll(TAKING_OVER)].flatMap(([, names = '']) => names.split('、'))
  return [...headings.map(({ name }) => name), ...takers.map((name) => name.trim()).filter(isDepartmentName)]
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '')
}
