/** First and last row (区) of GB/T 2312-1980: symbols 1–9, hanzi 16–87. */
const ROWS: readonly (readonly [number, number])[] = [
  [1, 9],
  [16, 87],
]

let known: ReadonlySet<string> | undefined

function gb2312(): ReadonlySet<string> {
  if (known !== undefined) return known
  const decoder = new TextDecoder('gb2312')
  const characters = new Set<string>()
  for (const [first, last] of ROWS) {
    for (let row = first; row <= last; row++) {
      const bytes = new Uint8Array(94 * 2)
      for (let cell = 1; cell <= 94; cell++) bytes.set([0xa0 + row, 0xa0 + cell], (cell - 1) * 2)
      for (const character of decoder.decode(bytes)) characters.add(character)
    }
  }
  known = characters
  return characters
}

/** Latin letters are set in the Latin font, whatever the Chinese font holds. */
const LATIN_END = 0x250

/**
 * True for what 仿宋_GB2312 and 楷体_GB2312 have no shape for: names of people and villages are
 * full of such hanzi (㙍, 堃, 䶮 …), and Word would take any font it likes.
 */
export function isOutsideGb2312(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= LATIN_END && !gb2312().has(character)
}
