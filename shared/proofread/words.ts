const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const known = new Map<string, boolean>()
const MOST = 20_000

/** Is the text one word of the platform's dictionary (ICU)? Answers are kept. */
export function isWord(text: string): boolean {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  const [first] = segmenter.segment(text)
  const answer = first?.segment === text && first.isWordLike === true && text.length > 1
  if (known.size >= MOST) known.clear()
  known.set(text, answer)
  return answer
}

/** How well a text falls into words: parts, single characters counted twice. Lower is better. */
export function roughness(text: string): number {
  let sum = 0
  for (const { segment } of segmenter.segment(text)) sum += segment.length === 1 ? 2 : 1
  return sum
}

/** Does a text fall apart at this offset, with a word of two characters or more on both sides? */
export function meetsAt(text: string, offset: number): boolean {
  const parts = [...segmenter.segment(text)]
  const right = parts.find(({ index }) => index === offset)
  const left = parts.find(({ index, segment }) => index + segment.length === offset)
  return (left?.segment.length ?? 0) > 1 && (right?.segment.length ?? 0) > 1
}
