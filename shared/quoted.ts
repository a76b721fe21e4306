const LONGEST = 20

/** A text in quotation marks, short enough for a tooltip; nothing for the empty text. */
export function quoted(text: string): string {
  const line = text.replaceAll('\n', '')
  if (line === '') return ''
  const characters = [...line]
  const shown = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line
  return `“${shown}”`
}
