import type { Traits } from './likeness.ts'
import type { Pair } from './pairs.ts'

/** A trait that more items have than this tells none of them from the others. */
const MOST_WITH_TRAIT = 80
/** How many partners each item is weighed against. */
const MOST_PARTNERS = 6
/** A partner with a fourth of what the best one has in common is no rival to it. */
const FAR_BEHIND = 4
/** Of the runs of long duties so few are looked up: one in eight. */
const LONG_DUTIES = 64
const SAMPLE = 0x07

/**
 * Pairs of items that have the most unusual runs of characters in common: so that not every item need be
 * weighed against every other. The same pairs come out when the sides are swapped.
 */
export function candidates(before: readonly Traits[], after: readonly Traits[]): Pair[] {
  const [oldTraits, newTraits] = [before.map(lookedUp), after.map(lookedUp)]
  const [oldIndex, newIndex] = [indexOf(oldTraits), indexOf(newTraits)]
  const found = new Map<number, Pair>()
  const add = (pair: Pair): unknown => found.set(pair.before * after.length + pair.after, pair)
  bestPartners(oldTraits, oldIndex, newIndex, after.length, (item, partner) =>
    add({ before: item, after: partner }),
  )
  bestPartners(newTraits, newIndex, oldIndex, before.length, (item, partner) =>
    add({ before: partner, after: item }),
  )
  return [...found.values()]
}

/** The traits by which an item is found, each once. */
function lookedUp({ name, duties }: Traits): Set<number> {
  const few = duties.length <= LONG_DUTIES ? duties : duties.filter((run) => (run & SAMPLE) === 0)
  return new Set([...name, ...few])
}

type Index = ReadonlyMap<number, readonly number[]>

function indexOf(items: readonly ReadonlySet<number>[]): Index {
  const index = new Map<number, number[]>()
  items.forEach((traits, item) => {
    for (const trait of traits) {
      const places = index.get(trait)
      if (places === undefined) index.set(trait, [item])
      else places.push(item)
    }
  })
  return index
}

function bestPartners(
  items: readonly ReadonlySet<number>[],
  ownIndex: Index,
  otherIndex: Index,
  otherCount: number,
  found: (item: number, partner: number) => void,
): void {
  const shared = new Uint32Array(otherCount)
  items.forEach((traits, item) => {
    const partners: number[] = []
    let most = 0
    for (const trait of traits) {
      const others = otherIndex.get(trait) ?? []
      if (others.length > MOST_WITH_TRAIT || (ownIndex.get(trait)?.length ?? 0) > MOST_WITH_TRAIT) continue
      for (const other of others) {
        if (shared[other] === 0) partners.push(other)
        const count = (shared[other] ?? 0) + 1
        shared[other] = count
        if (count > most) most = count
      }
    }
    const distance = (partner: number): number => Math.abs(partner - item)
    partners
      .filter((partner) => (shared[partner] ?? 0) * FAR_BEHIND >= most)
      .toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || distance(a) - distance(b) || a - b)
      .slice(0, MOST_PARTNERS)
      .forEach((partner) => found(item, partner))
    for (const partner of partners) shared[partner] = 0
  })
}
