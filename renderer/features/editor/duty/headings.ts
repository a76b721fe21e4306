import { isHeading } from '../../../../shared/duty-text/heading.ts'
import { likeness } from '../../../../shared/proofread/department-names.ts'
import type { County } from '../../../../shared/proofread/department-names.ts'

/** How a list writes the headings of its departments. */
export interface HeadingStyle {
  /** 职责：, 工作职责：, ： */
  readonly ending: string
  /** The county's name is left out: 县财政局 for 云泽县财政局. */
  readonly short: boolean
}

/** A heading as the department's name and what follows it: 县财政局, 职责：. */
export function partsOf(heading: string): { readonly name: string; readonly ending: string } {
  const ending = /(?:(?:主要|工作)?职责)?[：:]$/.exec(heading)?.[0] ?? ''
  return { name: heading.slice(0, heading.length - ending.length), ending }
}

/** The headings of a text. */
export function headingsOf(text: string): string[] {
  return text.split('\n').filter(isHeading)
}

/** Whether a heading is a department's, in full or in short. */
export function isHeadingOf(heading: string, department: string, county: County): boolean {
  return likeness(partsOf(heading).name, department, county) !== null
}

/** The departments of an item that have no block of duties in its text yet. */
export function departmentsWithoutBlock(
  text: string,
  departments: readonly string[],
  county: County,
): string[] {
  const headings = headingsOf(text)
  return departments.filter((name) => !headings.some((heading) => isHeadingOf(heading, name, county)))
}

/** What a department is called inside its own county's list: 云泽县财政局 is 县财政局. */
function shortName(department: string, county: County): string {
  if (county.short === '') return department
  for (const place of [county.city + county.short, county.short])
    if (department.startsWith(place + county.unit)) return department.slice(place.length)
  return department
}

/** An item's own departments, and the text with their blocks. */
interface HeadedItem {
  readonly departments: readonly string[]
  readonly superiorDuties: string
}

/** A heading that is one of the item's departments. */
interface OwnHeading {
  readonly ending: string
  readonly form: 'full' | 'short' | 'either'
}

/** Of two thousand items one is typed in: the others' headings are as they were. */
const known = new WeakMap<County, WeakMap<HeadedItem, readonly OwnHeading[]>>()

function ownHeadings(item: HeadedItem, county: County): readonly OwnHeading[] {
  const ofCounty = known.get(county) ?? new WeakMap<HeadedItem, readonly OwnHeading[]>()
  known.set(county, ofCounty)
  const kept = ofCounty.get(item)
  if (kept !== undefined) return kept
  const found = headingsOf(item.superiorDuties).flatMap((heading): OwnHeading[] => {
    const { name, ending } = partsOf(heading)
    const department = item.departments.find((each) => each === name || shortName(each, county) === name)
    if (department === undefined) return []
    const short = shortName(department, county)
    return [{ ending, form: short === department ? 'either' : name === short ? 'short' : 'full' }]
  })
  ofCounty.set(item, found)
  return found
}

/** How most of a list's blocks are headed. A list without any heads them 县财政局：. */
export function headingStyleOf(items: readonly HeadedItem[], county: County): HeadingStyle {
  const endings = new Map<string, number>()
  const forms = { full: 0, short: 0, either: 0 }
  for (const item of items) {
    for (const { ending, form } of ownHeadings(item, county)) {
      endings.set(ending, (endings.get(ending) ?? 0) + 1)
      forms[form] += 1
    }
  }
  const [usual = ['：', 0]] = [...endings].toSorted(([, a], [, b]) => b - a)
  return { ending: usual[0], short: forms.short >= forms.full }
}

/** The same, found out when it is first asked for: opening an item of a long list needs it seldom. */
export function headingStyleReader(items: readonly HeadedItem[], county: County): () => HeadingStyle {
  let style: HeadingStyle | null = null
  return () => (style ??= headingStyleOf(items, county))
}

/** The heading of a department's block. */
export function headingFor(department: string, county: County, style: HeadingStyle): string {
  return (style.short ? shortName(department, county) : department) + style.ending
}
