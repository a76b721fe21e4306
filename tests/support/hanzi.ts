/** How often each hanzi stands in a text; variant forms that a PDF may give back count as the hanzi. */
export function hanziCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text.normalize('NFKC').match(/\p{Script=Han}/gu) ?? []) {
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return counts
}
