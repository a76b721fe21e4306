/** A thing of both sides: its place in the old and in the new order, -1 where that side lacks it. */
export interface Pair {
  readonly before: number
  readonly after: number
}

/** Sorts pairs by how far apart their places are, then from the top; the same with the sides swapped. */
export function byNearness(a: Pair, b: Pair): number {
  const [apartA, apartB] = [Math.abs(a.before - a.after), Math.abs(b.before - b.after)]
  return apartA - apartB || a.before + a.after - b.before - b.after
}
