/**
 * The most values that already stand in rising order (longest increasing subsequence).
 *
 * @param values all different
 * @returns these values; the others are those that moved
 */
export function longestRun(values: readonly number[]): Set<number> {
  /** Of the runs of each length the place of the one with the smallest end. */
  const ends: number[] = []
  const previous: number[] = []
  values.forEach((value, place) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[place] = ends[low - 1] ?? -1
    ends[low] = place
  })
  const run = new Set<number>()
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) run.add(values[place] ?? 0)
  return run
}
