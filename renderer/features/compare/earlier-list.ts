import type { ListSummary } from '../../../shared/contract/schemas.ts'

/** What two lists are compared: ids, the older one first. */
export interface ComparedPair {
  readonly before: number | null
  readonly after: number | null
}

/**
 * The two lists that a clerk most likely means: of the same office and kind the one of the year before.
 *
 * @param list the one that was chosen
 * @param lists all, the one changed last first
 */
export function likelyPair(list: ListSummary, lists: readonly ListSummary[]): ComparedPair {
  const others = lists.filter(({ id }) => id !== list.id)
  const ofKind = others.filter(({ kind }) => kind === list.kind)
  const ofOffice = ofKind.filter(({ office }) => office === list.office)
  const earlier = ofOffice.filter((other) => yearOf(other) < yearOf(list))
  if (earlier.length > 0) return { before: latest(earlier), after: list.id }
  const later = ofOffice.filter((other) => yearOf(other) > yearOf(list))
  if (later.length > 0) return { before: list.id, after: later.toSorted(byYear)[0]?.id ?? null }
  // A copy of the same year was changed after the list that it was copied from.
  const [other] = [...ofOffice, ...ofKind, ...others]
  if (other === undefined) return { before: null, after: list.id }
  const isOlder = other.updatedAt <= list.updatedAt
  return isOlder ? { before: other.id, after: list.id } : { before: list.id, after: other.id }
}

function yearOf({ year }: ListSummary): number {
  return year ?? 0
}

function byYear(a: ListSummary, b: ListSummary): number {
  return yearOf(a) - yearOf(b)
}

function latest(lists: readonly ListSummary[]): number | null {
  return lists.toSorted(byYear).at(-1)?.id ?? null
}
