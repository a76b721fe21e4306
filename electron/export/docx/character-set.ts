/** First and last row (区) of GB/T 2312-1980: symbols 1–9, hanzi 16–87. */
const ROWS: readonly (readonly [number, number])[] = [
  [1, 9],
  [16, 87],
]

/** Latin letters are set in the Latin font, whatever the Chinese font holds. */
const LATIN_END = 0x250

let known: Uint8Array | undefined

/** One flag a UTF-16 code unit: 1 where GB/T 2312 has no such character; surrogates are never in it. */
function outside(): Uint8Array {
  if (known !== undefined) return known
  const flags = new Uint8Array(0x10000).fill(1, LATIN_END)
  const decoder = new TextDecoder('gb2312')
  for (const [first, last] of ROWS) {
    for (let row = first; row <= last; row++) {
      const bytes = new Uint8Array(94 * 2)
      for (let cell = 1; cell <= 94; cell++) bytes.set([0xa0 + row, 0xa0 + cell], (cell - 1) * 2)
      for (const character of decoder.decode(bytes)) flags[character.charCodeAt(0)] = 0
    }
  }
  known = flags
  return flags
}

/**
 * True for what 仿宋_GB2312 and 楷体_GB2312 have no shape for: names of people and villages are
 * full of such hanzi (㙍, 堃, 䶮 …), and Word would take any font it likes.
 *
 * @param codeUnit one UTF-16 code unit; both halves of a character beyond the basic plane are outside
 */
export function isOutsideGb2312(codeUnit: number): boolean {
  return outside()[codeUnit] === 1
}
