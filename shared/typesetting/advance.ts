/**
 * How far a character moves the pen, in em. Hanzi and full-width punctuation fill one em in every
 * Chinese font; Latin letters depend on the font.
 */
export type Advance = (codePoint: number) => number

/** Thousandths of an em of Times New Roman, U+0020 to U+007E. */
const TIMES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
] as const
const TIMES_BOLD_EXTRA = 0.05

/** Latin letters of a Chinese font (仿宋_GB2312, 宋体 …) are half an em wide. */
const HALF = 0.5
/** No font here is sure to hold an emoji; the colour fonts that step in are wider than an em. */
const EMOJI = 1.4

const ZERO_WIDTH: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
]
/** Alphabets without hanzi's square: half-width forms, Mongolian, Arabic … */
const NARROW: readonly (readonly [number, number])[] = [
  [0x0100, 0x036f],
  [0x0590, 0x10ff],
  [0x1200, 0x1fff],
  [0xff61, 0xffdc],
]

function isIn(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
}

function widthOf(codePoint: number, latin: Advance): number {
  if (codePoint < 0x20) return 0
  if (codePoint < 0x7f) return latin(codePoint)
  if (isIn(ZERO_WIDTH, codePoint)) return 0
  if (codePoint >= 0xc0 && codePoint <= 0xff) return 0.72
  if (isIn(NARROW, codePoint)) return 0.6
  return codePoint >= 0x1f000 && codePoint <= 0x1faff ? EMOJI : 1
}

function advanceBy(latin: Advance): Advance {
  const basic = new Float32Array(0x10000)
  for (let codePoint = 0; codePoint < basic.length; codePoint++) basic[codePoint] = widthOf(codePoint, latin)
  return (codePoint) => basic[codePoint] ?? widthOf(codePoint, latin)
}

const times = (codePoint: number): number => (TIMES[codePoint - 0x20] ?? 500) / 1000
const KINDS: Record<string, Advance> = {
  times,
  timesBold: (codePoint) => times(codePoint) + TIMES_BOLD_EXTRA,
  half: () => HALF,
}

const known = new Map<string, Advance>()

/**
 * The widths of a font's characters.
 *
 * @param latinFont name of the font for Latin letters and digits
 */
export function advanceOf(latinFont: string, bold = false): Advance {
  const kind = !/^Times|^Liberation Serif/.test(latinFont) ? 'half' : bold ? 'timesBold' : 'times'
  const found = known.get(kind) ?? advanceBy(KINDS[kind] ?? times)
  known.set(kind, found)
  return found
}
