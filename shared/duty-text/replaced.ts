/** A piece of a text, and what comes in its place. */
export interface Replacement {
  /** Offset in the text. */
  readonly start: number
  readonly found: string
  readonly replacement: string
}

/**
 * A text with pieces of it replaced.
 *
 * @param replacements in the order of the text, none overlapping
 */
export function replacedText(text: string, replacements: readonly Replacement[]): string {
  let result = ''
  let from = 0
  for (const { start, found, replacement } of replacements) {
    result += text.slice(from, start) + replacement
    from = start + found.length
  }
  return result + text.slice(from)
}
