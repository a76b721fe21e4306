/** How a character behaves at the end of a line. */
export const BreakClass = {
  /** Hanzi, kana, full-width letters: a line may end on either side. */
  ideograph: 0,
  /** Letters and digits: words are kept whole. */
  letter: 1,
  /** Closing marks of Chinese text: never first on a line. */
  closing: 2,
  /** Opening marks of Chinese text: never last on a line. */
  opening: 3,
  /** Half-width closing marks: as `closing`, and not parted from the letters after them. */
  latinClosing: 4,
  /** Half-width opening marks: as `opening`, and not parted from the letters before them. */
  latinOpening: 5,
  /** A blank hangs over the end of the line. */
  space: 6,
  /** Combining marks and joiners stay with the character before. */
  joined: 7,
  /** —— is not parted. */
  dash: 8,
} as const
export type BreakClass = (typeof BreakClass)[keyof typeof BreakClass]

/** Characters that no line may begin with (GB/T 15834-2011, 5.1; Word's and ICU's lists). */
const NEVER_FIRST =
  '、。，．：；！？）］｝〉》」』】〕〗〞〟’”…‥·•々〃‖ˇˉ¨′″℃‰％°￠｜～＇＂｀﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞︶︺︾﹀﹄ー∶'
/** Characters that no line may end with. */
const NEVER_LAST = '（［｛〈《「『【〔〖〝‘“￥￡＄﹙﹛﹝︵︹︽︿﹃'
const LATIN_NEVER_FIRST = '!),.:;?]}%'
const LATIN_NEVER_LAST = '([{'

function table(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(BreakClass.ideograph)
  classes.fill(BreakClass.letter, 0x21, 0x1100)
  classes.fill(BreakClass.letter, 0x1200, 0x2000)
  classes.fill(BreakClass.letter, 0xff61, 0xff9f)
  classes.fill(BreakClass.space, 0, 0x21)
  classes.fill(BreakClass.space, 0x2002, 0x200b)
  for (const [first, last] of JOINED) classes.fill(BreakClass.joined, first, last + 1)
  const assign = (characters: string, kind: BreakClass): void => {
    for (const character of characters) classes[character.charCodeAt(0)] = kind
  }
  assign(NEVER_FIRST, BreakClass.closing)
  assign(NEVER_LAST, BreakClass.opening)
  assign(LATIN_NEVER_FIRST, BreakClass.latinClosing)
  assign(LATIN_NEVER_LAST, BreakClass.latinOpening)
  assign('—―', BreakClass.dash)
  return classes
}

const JOINED: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x180b, 0x180e],
  [0x200c, 0x200f],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
]

const CLASSES = table()

/** Characters beyond the basic plane are rare hanzi and emoji; both behave as hanzi. */
export function breakClassOf(codePoint: number): BreakClass {
  return (CLASSES[codePoint] ?? BreakClass.ideograph) as BreakClass
}

/** Half-width letters, digits and marks, which the Latin font sets. */
export function isLatin(kind: BreakClass): boolean {
  return kind === BreakClass.letter || kind === BreakClass.latinClosing || kind === BreakClass.latinOpening
}

function mayPart(before: BreakClass, after: BreakClass): boolean {
  if (after === BreakClass.joined || after === BreakClass.space) return false
  if (after === BreakClass.closing || after === BreakClass.latinClosing) return false
  if (before === BreakClass.space) return true
  if (before === BreakClass.opening || before === BreakClass.latinOpening) return false
  if (before === BreakClass.dash && after === BreakClass.dash) return false
  return !(isLatin(before) && isLatin(after))
}

const KINDS = 9
const MAY_PART: readonly boolean[] = Array.from({ length: KINDS * KINDS }, (_, index) =>
  mayPart(Math.floor(index / KINDS) as BreakClass, (index % KINDS) as BreakClass),
)

/** True where a line may end between two neighbouring characters. */
export function mayBreakBetween(before: BreakClass, after: BreakClass): boolean {
  return MAY_PART[before * KINDS + after] ?? true
}
