import { plainName } from '../proofread/department-names.ts'
import { byNearness, type Pair } from './pairs.ts'
import type { ComparedItem } from './printed-items.ts'

interface NamedCategory {
  readonly id?: number
  readonly name: string
}

/**
 * Which old category became which new one: the same row of the database, the same name, else the one that
 * shares at least half of its items.
 *
 * @param partners for each old item the place of its new one, or -1
 * @param sameRows whether ids of both sides are of the same list
 * @returns for each old category the place of its new one, or -1
 */
export function matchCategories(
  before: readonly NamedCategory[],
  after: readonly NamedCategory[],
  items: { readonly before: readonly ComparedItem[]; readonly after: readonly ComparedItem[] },
  partners: readonly number[],
  sameRows: boolean,
): number[] {
  const matched = before.map(() => -1)
  const taken = new Set<number>()
  const pair = (place: number, partner: number): void => {
    if (partner === -1 || matched[place] !== -1 || taken.has(partner)) return
    matched[place] = partner
    taken.add(partner)
  }
  const pairBy = (isSame: (a: NamedCategory, b: NamedCategory) => boolean): void =>
    before.forEach((old, place) =>
      pair(
        place,
        after.findIndex((now, partner) => !taken.has(partner) && isSame(old, now)),
      ),
    )
  if (sameRows) pairBy((a, b) => a.id !== undefined && a.id === b.id)
  pairBy((a, b) => plainName(a.name) === plainName(b.name))
  for (const { before: place, after: partner } of mostCommon(items, partners)) pair(place, partner)
  return matched
}

/** Pairs of categories that have half of their items in common, those with the most in common first. */
function mostCommon(
  items: { readonly before: readonly ComparedItem[]; readonly after: readonly ComparedItem[] },
  partners: readonly number[],
): Pair[] {
  const counts = new Map<string, Pair & { count: number }>()
  partners.forEach((partner, place) => {
    const [old, now] = [items.before[place]?.categoryIndex, items.after[partner]?.categoryIndex]
    if (old === undefined || now === undefined) return
    const known = counts.get(`${old} ${now}`) ?? { before: old, after: now, count: 0 }
    counts.set(`${old} ${now}`, { ...known, count: known.count + 1 })
  })
  const sizes = { before: sizesOf(items.before), after: sizesOf(items.after) }
  return [...counts.values()]
    .filter(
      ({ before, after, count }) =>
        2 * count >= Math.max(sizes.before.get(before) ?? 0, sizes.after.get(after) ?? 0),
    )
    .toSorted((a, b) => b.count - a.count || byNearness(a, b))
}

function sizesOf(items: readonly ComparedItem[]): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const { categoryIndex } of items) sizes.set(categoryIndex, (sizes.get(categoryIndex) ?? 0) + 1)
  return sizes
}
