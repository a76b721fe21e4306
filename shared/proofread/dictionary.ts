export interface DictionaryHit {
  readonly word: string
  readonly start: number
}

const FIRST = 1
const SECOND = 2

/**
 * A search for many words at once, the longest at each place, hits not overlapping. Much faster than
 * an alternation of hundreds of words, which tries each of them at every character.
 *
 * @param words of two characters or more
 */
export function dictionaryOf(words: Iterable<string>): (text: string) => DictionaryHit[] {
  const marks = new Uint8Array(0x10000)
  const byStart = new Map<number, string[]>()
  for (const word of words) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)]
    marks[first] = (marks[first] ?? 0) | FIRST
    marks[second] = (marks[second] ?? 0) | SECOND
    const pair = first * 0x10000 + second
    byStart.set(
      pair,
      [...(byStart.get(pair) ?? []), word].toSorted((a, b) => b.length - a.length),
    )
  }
  return (text) => {
    const hits: DictionaryHit[] = []
    const last = text.length - 1
    for (let start = 0; start < last; start += 1) {
      const first = text.charCodeAt(start)
      if (((marks[first] ?? 0) & FIRST) === 0) continue
      const second = text.charCodeAt(start + 1)
      if (((marks[second] ?? 0) & SECOND) === 0) continue
      const word = byStart.get(first * 0x10000 + second)?.find((one) => text.startsWith(one, start))
      if (word === undefined) continue
      hits.push({ word, start })
      start += word.length - 1
    }
    return hits
  }
}
