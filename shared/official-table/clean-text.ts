/**
 * What XML 1.0 (2.2 Char) can't hold, so that no Office program would open the file: control
 * characters but tab and line feed, U+FFFE, U+FFFF.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g
/** Whatever one of the others may find. */
// oxlint-disable-next-line no-control-regex -- as above
const UNUSUAL = /[\u0000-\u0008\u000B-\u001F\u0085\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]/
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text without characters that no file may hold; every kind of line end becomes `\n`. */
export function cleanText(text: string): string {
  // Almost every text is clean, and a list is printed anew after each change.
  if (!UNUSUAL.test(text)) return text
  return text.replace(LINE_ENDS, '\n').replace(ILLEGAL, '').replace(LONE_SURROGATES, '')
}
