import type { TextStyle } from '../../../shared/layout/types.ts'
import { markedPieces, type TextMark } from '../../../shared/official-table/marks.ts'
import { isOutsideGb2312 } from './character-set.ts'
import { escapeXml } from './xml.ts'

/** Makes the paragraphs of one kind of text, all in the same paragraph style. */
export type ParagraphWriter = (text: string, marks?: readonly TextMark[]) => string

/**
 * Characters that are Chinese or Latin as one takes it (“ ” ‘ ’ … — · × ÷ ①): Word takes the Latin
 * font unless the run says otherwise (ISO/IEC 29500-1, 17.3.2.26, hint).
 */
const AMBIGUOUS = /[\u00A1-\u2E7F]/
const KEPT_BLANKS = /^ | $| {2}/

const EAST_ASIAN_HINT = '<w:rFonts w:hint="eastAsia"/>'

/** How a mark looks, in the order that CT_RPr asks for; after the fonts. */
const MARK_PROPERTIES: Readonly<Record<TextMark['kind'], string>> = {
  added: '<w:b/><w:bCs/><w:u w:val="single"/>',
  removed: '<w:strike/>',
}

/**
 * @param styleId the paragraph style, whose fonts and size are those of `style`
 * @param keepNext whether each paragraph is kept with the next, beyond what its style says
 * @returns a function from the text of one paragraph (no line ends) to its `w:p`
 */
export function paragraphWriter(styleId: string, style: TextStyle, keepNext = false): ParagraphWriter {
  const head = `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr>`
  const substitute = substituteFont(style.eastAsianFont)
  const runs = (text: string, mark: string): string =>
    substitute === null ? run(text, mark) : runsByFont(text, substitute, mark)
  const marked = (text: string, marks: readonly TextMark[]): string =>
    markedPieces(text, marks)
      .map((piece) => runs(piece.text, piece.kind === null ? '' : MARK_PROPERTIES[piece.kind]))
      .join('')
  return (text, marks = []) => {
    if (text === '') return `${head}</w:p>`
    return `${head}${marks.length === 0 ? runs(text, '') : marked(text, marks)}</w:p>`
  }
}

/** 仿宋_GB2312 → 仿宋: the same hand with all the hanzi; null for fonts without such a twin. */
function substituteFont(font: string): string | null {
  return font.endsWith('_GB2312') ? font.slice(0, -'_GB2312'.length) : null
}

function runsByFont(text: string, substitute: string, mark: string): string {
  if (!hasRare(text)) return run(text, mark)
  const fonts = `<w:rFonts w:eastAsia="${escapeXml(substitute)}" w:hint="eastAsia"/>`
  let xml = ''
  let part = ''
  let partIsRare = false
  const flush = (): void => {
    if (part !== '') xml += partIsRare ? run(part, mark, fonts) : run(part, mark)
    part = ''
  }
  for (const character of text) {
    if (isOutsideGb2312(character.charCodeAt(0)) !== partIsRare) {
      flush()
      partIsRare = !partIsRare
    }
    part += character
  }
  flush()
  return xml
}

function hasRare(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (isOutsideGb2312(text.charCodeAt(index))) return true
  }
  return false
}

/** @param mark properties besides the fonts */
function run(text: string, mark: string, fonts = AMBIGUOUS.test(text) ? EAST_ASIAN_HINT : ''): string {
  const properties = fonts + mark === '' ? '' : `<w:rPr>${fonts}${mark}</w:rPr>`
  const space = KEPT_BLANKS.test(text) ? ' xml:space="preserve"' : ''
  return `<w:r>${properties}<w:t${space}>${escapeXml(text)}</w:t></w:r>`
}
