/** Excel reads `_x000D_` as the character U+000D; the underscore that begins such a text is written so. */
const LOOKS_ESCAPED = /_(?=x[\dA-Fa-f]{4}_)/g

/**
 * Rare hanzi and emoji, and the mark itself. exceljs's zip library encodes text in pieces and breaks
 * such a character between two of them; by number it comes through, see {@link withCharacters}.
 */
const BY_NUMBER = /[\uFDD0\u{10000}-\u{10FFFF}]/gu
const NUMBERED = /\uFDD0([\da-f]{4,6})\uFDD1/g

/**
 * A text as it is handed to exceljs: a string of a cell (ISO/IEC 29500-1 §22.9.2.19 ST_Xstring). DEL is
 * legal in XML, but the library drops it unless it is escaped.
 */
export function cellText(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replaceAll('\u007F', '_x007F_')
    .replace(BY_NUMBER, (character) => `\uFDD0${character.codePointAt(0)?.toString(16)}\uFDD1`)
}

/** The XML of texts that went through {@link cellText}, with the characters themselves. */
export function withCharacters(xml: string): string {
  return xml.replace(NUMBERED, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
