/**
 * Edits between two texts: characters changed, added, left out, or two neighbours swapped
 * (Damerau–Levenshtein, optimal string alignment).
 *
 * @param limit stop counting above it
 * @returns the distance, or `limit + 1` for anything greater
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let value = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1)
      }
      row.push(value)
      best = Math.min(best, value)
    }
    if (best > limit) return limit + 1
    before = above
    above = row
  }
  return above[b.length] ?? limit + 1
}

/** Length of the common beginning. */
export function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

/** Length of the common end, at most `room`. */
export function commonEnd(a: string, b: string, room: number): number {
  let length = 0
  while (length < room && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}
