/** Not well-formed (Extensible Markup Language 1.0). */
export class Malformed extends Error {}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g

// oxlint-disable-next-line no-control-regex
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** Does a source hold only characters that XML allows (§2.2)? */
export function hasOnlyCharacters(source: string): boolean {
  return !NO_CHARACTER.test(source)
}

function character(code: number): string {
  const allowed = code < 0xd800 ? code >= 0x20 || [9, 10, 13].includes(code) : code >= 0xe000
  if (!allowed || code > 0x10ffff || code === 0xfffe || code === 0xffff) throw new Malformed()
  return String.fromCodePoint(code)
}

/**
 * Text with its references resolved (§4.1): the five that XML knows, and characters by number. One
 * that a document defines itself is an error here.
 */
function resolved(text: string): string {
  return text.replaceAll(REFERENCE, (_, named?: string, decimal?: string, hexadecimal?: string) => {
    if (named !== undefined) return NAMED[named] ?? ''
    if (decimal !== undefined) return character(Number(decimal))
    if (hexadecimal !== undefined) return character(parseInt(hexadecimal, 16))
    throw new Malformed()
  })
}

/** Line ends as XML gives them (§2.11). */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}

/** Text between tags. */
export function contentOf(raw: string): string {
  const text = withLineFeeds(raw)
  return text.includes('&') ? resolved(text) : text
}

/** An attribute's value (§3.3.3): a line break or tab in it counts as a blank. */
export function valueOf(raw: string): string {
  if (!/[&\t\n\r]/.test(raw)) return raw
  return resolved(raw.replaceAll(/\r\n|[\t\n\r]/g, ' '))
}
