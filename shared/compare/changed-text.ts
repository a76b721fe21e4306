import { diffWordsWithSpace } from 'diff'

/** A stretch of a text, and whether the other text has something else there. */
export interface TextPiece {
  readonly text: string
  readonly changed: boolean
}

/** Chinese words are not parted by blanks; the platform knows where they end. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
/**
 * Beyond so many changed words nothing common is worth showing, and searching for it takes long: a word in
 * every four characters of both texts, which is about the half of all words; a short text may change more.
 */
const MOST_CHANGES = 1_000
const FEWEST_CHANGES = 60
const CHARACTERS_A_CHANGE = 4

/**
 * Which words of two texts differ.
 *
 * @returns both texts in pieces; put together, the pieces are the texts again. Texts with hardly
 * anything in common are one changed piece each.
 */
export function changedText(
  before: string,
  after: string,
): { readonly before: TextPiece[]; readonly after: TextPiece[] } {
  const parts = diffWordsWithSpace(before, after, {
    intlSegmenter: WORDS,
    maxEditLength: mostChanges(before.length + after.length),
  })
  if (parts === undefined) return { before: whole(before), after: whole(after) }
  const side = (other: 'added' | 'removed'): TextPiece[] =>
    parts
      .filter((part) => !part[other])
      .map(({ value, added, removed }) => ({ text: value, changed: added || removed }))
  return { before: side('added'), after: side('removed') }
}

function mostChanges(characters: number): number {
  return Math.max(FEWEST_CHANGES, Math.min(MOST_CHANGES, Math.floor(characters / CHARACTERS_A_CHANGE)))
}

function whole(text: string): TextPiece[] {
  return text === '' ? [] : [{ text, changed: true }]
}
