import type { ListHeading } from '../duty-list/types.ts'
import type { SideNames } from './revision-table.ts'

/** A state of a stored list. */
export interface NamedState {
  readonly list: Pick<ListHeading, 'title' | 'year'>
  /** Null for the list as it is now. */
  readonly version: string | null
}

/**
 * What two states are called for people: 《青禾镇配合履职事项清单》（2026 年）. A version says its name; beside
 * one of its own versions the list says that it is the present state.
 */
export function sideNames(before: NamedState, after: NamedState): SideNames {
  const isVersioned = before.version !== null || after.version !== null
  return { before: stateName(before, isVersioned), after: stateName(after, isVersioned) }
}

function stateName({ list, version }: NamedState, isVersioned: boolean): string {
  const title = `《${list.title.join('')}》${list.year === null ? '' : `（${list.year} 年）`}`
  if (version !== null) return `${title}版本“${version}”`
  return isVersioned ? `${title}现在的内容` : title
}
