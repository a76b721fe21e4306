import type { Pair } from './pairs.ts'

/**
 * All things of both sides: the new ones in their order, each removed one after the one it followed.
 *
 * @param partners for each old place the new one, or -1
 * @param newCount how many the new side has
 */
export function inNewOrder(partners: ArrayLike<number>, newCount: number): Pair[] {
  const before: number[] = Array.from({ length: newCount }, () => -1)
  /** Removed ones by the new place that they follow; -1 is the head. */
  const removed = new Map<number, Pair[]>()
  let follows = -1
  for (let place = 0; place < partners.length; place += 1) {
    const partner = partners[place] ?? -1
    if (partner >= 0) {
      before[partner] = place
      follows = partner
    } else removed.set(follows, [...(removed.get(follows) ?? []), { before: place, after: -1 }])
  }
  const present = before.map((old, after): Pair => ({ before: old, after }))
  return [
    ...(removed.get(-1) ?? []),
    ...present.flatMap((pair) => [pair, ...(removed.get(pair.after) ?? [])]),
  ]
}
