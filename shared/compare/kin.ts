import { candidates } from './candidates.ts'
import { shareWithin, traitsOf, type Traits } from './likeness.ts'
import type { ComparedItem } from './printed-items.ts'

/** So much of an item's duties must stand in another one for it to have become part of it. */
const MOST_OF_IT = 0.6
/** So much of it must be new there: what stood there before as well came from nowhere. */
const NEW_THERE = 0.5

/**
 * Where the duties of removed items went, and where those of added ones came from: two items merged into
 * one, or one split into two.
 *
 * @param partners for each old item the place of its new one, or -1
 * @returns by the place of a removed item the number of a new one, and the other way round for added ones
 */
export function kinOf(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
  partners: readonly number[],
): { readonly removed: Map<number, number>; readonly added: Map<number, number> } {
  const origins = after.map(() => -1)
  partners.forEach((partner, place) => {
    if (partner >= 0) origins[partner] = place
  })
  const [isRemoved, isAdded] = [partners.includes(-1), origins.includes(-1)]
  if (!isRemoved && !isAdded) return { removed: new Map(), added: new Map() }
  const [oldTraits, newTraits] = [before.map(traitsOf), after.map(traitsOf)]
  return {
    removed: numbered(after, wholes(oldTraits, newTraits, partners, origins)),
    added: numbered(before, wholes(newTraits, oldTraits, origins, partners)),
  }
}

/**
 * For each item without a partner the one of the other side that its duties are part of.
 *
 * @param partners of the items
 * @param origins of the others: what they had before counts as theirs
 */
function wholes(
  items: readonly Traits[],
  others: readonly Traits[],
  partners: readonly number[],
  origins: readonly number[],
): Map<number, number> {
  const gone = [...items.keys()].filter((place) => partners[place] === -1)
  const alone = gone.flatMap((place) => items[place] ?? [])
  const found = new Map<number, { readonly whole: number; readonly share: number }>()
  for (const pair of candidates(alone, others)) {
    const [part, whole] = [alone[pair.before], others[pair.after]]
    if (part === undefined || whole === undefined) continue
    const share = shareWithin(part, whole)
    const origin = items[origins[pair.after] ?? -1]
    const before = origin === undefined ? 0 : shareWithin(part, origin)
    const place = gone[pair.before] ?? -1
    const best = found.get(place)
    const isBetter =
      best === undefined || share > best.share || (share === best.share && pair.after < best.whole)
    if (share >= MOST_OF_IT && share - before >= NEW_THERE && isBetter)
      found.set(place, { whole: pair.after, share })
  }
  return new Map([...found].map(([place, { whole }]) => [place, whole]))
}

function numbered(items: readonly ComparedItem[], places: ReadonlyMap<number, number>): Map<number, number> {
  return new Map(
    [...places].flatMap(([place, other]) => {
      const number = items[other]?.number
      return number === undefined ? [] : [[place, number] as const]
    }),
  )
}
