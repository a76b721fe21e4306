import { coreName, likeness } from './department-names.ts'
import type { Likeness } from './department-names.ts'
import type { DepartmentHeading, NamePlace } from './lines.ts'
import type { Profile } from './profile.ts'
import type { ItemView } from './view.ts'

/** A department's heading in 上级部门职责 beside the name in column 3 that it means. */
export interface HeadingMatch {
  readonly heading: DepartmentHeading
  readonly name: NamePlace
  readonly column: NamePlace | null
  readonly likeness: Likeness | null
}

export interface ItemDepartments {
  readonly columns: readonly NamePlace[]
  readonly headings: readonly HeadingMatch[]
}

const RANK: readonly Likeness[] = ['same', 'short', 'former', 'near']

const cache = new WeakMap<ItemView, ItemDepartments>()

function matchOf(
  heading: DepartmentHeading,
  name: NamePlace,
  columns: readonly NamePlace[],
  profile: Profile,
): HeadingMatch {
  let best: HeadingMatch = { heading, name, column: null, likeness: null }
  const alias = profile.aliases.get(coreName(name.name, profile.county))
  for (const column of columns) {
    const listed = alias?.name === column.name ? alias.how : null
    const found = likeness(name.name, column.name, profile.county) ?? listed
    if (found === null) continue
    if (best.likeness === null || RANK.indexOf(found) < RANK.indexOf(best.likeness)) {
      best = { heading, name, column, likeness: found }
    }
  }
  return best
}

/** Column 3 of an item against the headings of its duties. */
export function departmentsOf(item: ItemView, profile: Profile): ItemDepartments {
  const kept = cache.get(item)
  if (kept) return kept
  const columns = item.cells.departments.lines
    .map(({ text, start }) => ({ name: text, start }))
    .filter(({ name }) => name !== '')
  const headings = item.cells.superiorDuties.lines.flatMap(({ department }) =>
    department ? department.names.map((name) => matchOf(department, name, columns, profile)) : [],
  )
  const departments = { columns, headings }
  cache.set(item, departments)
  return departments
}
