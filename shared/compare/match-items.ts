import { plainName } from '../proofread/department-names.ts'
import { candidates } from './candidates.ts'
import { likeness, traitsOf } from './likeness.ts'
import { byNearness } from './pairs.ts'
import { wholeText, type ComparedItem } from './printed-items.ts'

/** Items less alike than this are two items: one went, another came. */
const LEAST_LIKENESS = 0.3
/** Decides between partners that are as good: the one in the same category. */
const SAME_CATEGORY = 0.02

/**
 * Which old item became which new one.
 *
 * Certain partners first (the same row of the database, the same texts, a name that both sides have
 * once), then the most alike. Swapping the sides gives the same pairs.
 *
 * @param sameRows whether ids of both sides are of the same list
 * @returns for each old item the place of its new one, or -1
 */
export function matchItems(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
  sameRows: boolean,
): number[] {
  const matching = new Matching(before, after)
  if (sameRows) matching.inOrder(({ itemId }) => (itemId === null ? null : String(itemId)))
  matching.inOrder((item) => `${item.category}\u0000${wholeText(item)}`)
  matching.inOrder(wholeText)
  matching.unique(nameOf)
  matching.byLikeness()
  matching.inOrder((item) => `${item.category}\u0000${nameOf(item) ?? item.number}`)
  matching.inOrder(nameOf)
  return matching.partners
}

/** An item without a name has nothing to be known by. */
function nameOf({ texts }: ComparedItem): string | null {
  return plainName(texts.name) || null
}

type Key = (item: ComparedItem) => string | null

class Matching {
  readonly partners: number[]
  readonly #before: readonly ComparedItem[]
  readonly #after: readonly ComparedItem[]
  readonly #taken: boolean[]

  constructor(before: readonly ComparedItem[], after: readonly ComparedItem[]) {
    this.#before = before
    this.#after = after
    this.partners = before.map(() => -1)
    this.#taken = after.map(() => false)
  }

  /** Pairs items with the same key, the first with the first. */
  inOrder(key: Key): void {
    const groups = Map.groupBy(this.#freeAfter(), (place) => keyAt(this.#after, place, key))
    groups.delete(null)
    const used = new Map<string | null, number>()
    for (const place of this.#freeBefore()) {
      const own = keyAt(this.#before, place, key)
      const partner = groups.get(own)?.[used.get(own) ?? 0]
      if (partner === undefined) continue
      used.set(own, (used.get(own) ?? 0) + 1)
      this.#pair(place, partner)
    }
  }

  /** Pairs items whose key each side has once. */
  unique(key: Key): void {
    const old = Map.groupBy(this.#freeBefore(), (place) => keyAt(this.#before, place, key))
    const now = Map.groupBy(this.#freeAfter(), (place) => keyAt(this.#after, place, key))
    for (const [own, [place, ...others]] of old) {
      const [partner, ...rivals] = now.get(own) ?? []
      if (own === null || place === undefined || partner === undefined) continue
      if (others.length === 0 && rivals.length === 0) this.#pair(place, partner)
    }
  }

  /** Pairs the most alike, then the most alike of the rest, while they are alike at all. */
  byLikeness(): void {
    const [old, now] = [this.#freeBefore(), this.#freeAfter()]
    const oldTraits = old.map((place) => traitsOf(itemAt(this.#before, place)))
    const newTraits = now.map((place) => traitsOf(itemAt(this.#after, place)))
    const weighed = candidates(oldTraits, newTraits).map((pair) => {
      const [before, after] = [old[pair.before] ?? -1, now[pair.after] ?? -1]
      const [a, b] = [oldTraits[pair.before], newTraits[pair.after]]
      const alike = a === undefined || b === undefined ? 0 : likeness(a, b)
      const sameCategory = this.#before[before]?.category === this.#after[after]?.category
      return { before, after, alike, weight: alike + (sameCategory ? SAME_CATEGORY : 0) }
    })
    weighed.sort((a, b) => b.weight - a.weight || byNearness(a, b))
    for (const { before, after, alike } of weighed) {
      if (alike < LEAST_LIKENESS || this.partners[before] !== -1 || this.#taken[after]) continue
      this.#pair(before, after)
    }
  }

  #pair(place: number, partner: number): void {
    this.partners[place] = partner
    this.#taken[partner] = true
  }

  #freeBefore(): number[] {
    return [...this.partners.keys()].filter((place) => this.partners[place] === -1)
  }

  #freeAfter(): number[] {
    return [...this.#taken.keys()].filter((place) => !this.#taken[place])
  }
}

function itemAt(items: readonly ComparedItem[], place: number): ComparedItem {
  const item = items[place]
  if (item === undefined) throw new RangeError(`no item at ${place}`)
  return item
}

function keyAt(items: readonly ComparedItem[], place: number, key: Key): string | null {
  return key(itemAt(items, place))
}
