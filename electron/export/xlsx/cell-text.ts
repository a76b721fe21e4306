/** Excel reads `_x000D_` as the character U+000D; the underscore that begins such a text is written so. */
const LOOKS_ESCAPED = /_(?=x[\dA-Fa-f]{4}_)/g

/**
 * A text as a cell's string holds it (ISO/IEC 29500-1 §22.9.2.19 ST_Xstring). DEL is legal in XML, but
 * the library drops it unless it is escaped.
 */
export function cellText(text: string): string {
  return text.replace(LOOKS_ESCAPED, '_x005F_').replaceAll('\u007F', '_x007F_')
}
