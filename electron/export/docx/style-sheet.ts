import {
  ATTACHMENT_STYLE,
  PAGE_NUMBER_FONT,
  PAGE_NUMBER_LINE,
  PAGE_NUMBER_SIZE,
  SPACE_ABOVE_NOTES,
  SPACE_BELOW_TITLE,
} from '../../../shared/layout/geometry.ts'
import type { HorizontalAlign, PrintedLayout, TextStyle } from '../../../shared/layout/types.ts'
import { escapeXml, twips } from './xml.ts'

/** Ids of the paragraph styles that a document has; see {@link styleSheet}. */
export const STYLE = {
  attachment: 'DutyAttachment',
  title: 'DutyTitle',
  lastTitle: 'DutyTitleLast',
  header: 'DutyHeader',
  category: 'DutyCategory',
  left: 'DutyLeft',
  center: 'DutyCentre',
  justify: 'DutyJustified',
  firstNote: 'DutyFirstNote',
  note: 'DutyNote',
  end: 'DutyEnd',
  pageNumber: 'DutyPageNumber',
  oddPageNumber: 'DutyPageNumberOdd',
  evenPageNumber: 'DutyPageNumberEven',
} as const

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/**
 * No hanging punctuation, no room added between hanzi and digits, no grid: so that Word, WPS and
 * LibreOffice break lines at the same places.
 */
const EVEN_SETTING =
  '<w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'

interface StyleOptions {
  readonly align?: HorizontalAlign | 'right'
  readonly keepNext?: boolean
  readonly spaceBefore?: number
  readonly spaceAfter?: number
  /** Points, from the side the text is aligned to. */
  readonly indent?: number
}

function fonts({ eastAsianFont, latinFont }: TextStyle): string {
  const latin = escapeXml(latinFont)
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${escapeXml(eastAsianFont)}" w:hAnsi="${latin}" w:cs="${latin}"/>`
}

function runProperties(style: TextStyle): string {
  const halfPoints = Math.round(style.size * 2)
  const bold = style.bold ? '<w:b/><w:bCs/>' : ''
  return `<w:rPr>${fonts(style)}${bold}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`
}

function paragraphStyle(id: string, name: string, style: TextStyle, options: StyleOptions = {}): string {
  const { align = 'left', keepNext = false, spaceBefore = 0, spaceAfter = 0, indent = 0 } = options
  const spacing = `<w:spacing w:before="${twips(spaceBefore)}" w:after="${twips(spaceAfter)}" w:line="${twips(style.lineHeight)}" w:lineRule="exact"/>`
  const indentation =
    indent === 0 ? '' : `<w:ind w:${align === 'right' ? 'right' : 'left'}="${twips(indent)}"/>`
  const alignment = align === 'justify' ? 'both' : align
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:widowControl w:val="0"/>${EVEN_SETTING}${spacing}${indentation}<w:jc w:val="${alignment}"/></w:pPr>` +
    `${runProperties(style)}</w:style>`
  )
}

/** Word demands a paragraph after a table; this one takes a point and no more. */
function endStyle(body: TextStyle): TextStyle {
  return { ...body, size: 1, lineHeight: 1, bold: false }
}

/** 4号半角宋体 (GB/T 9704-2012, 7.5). */
const PAGE_NUMBER_STYLE: TextStyle = {
  eastAsianFont: PAGE_NUMBER_FONT,
  latinFont: PAGE_NUMBER_FONT,
  size: PAGE_NUMBER_SIZE,
  lineHeight: PAGE_NUMBER_LINE,
  bold: false,
}

/** The part word/styles.xml: every font and size of the document is named here, none is left to a default. */
export function styleSheet(layout: PrintedLayout): string {
  const { body } = layout
  const styles = [
    paragraphStyle(STYLE.attachment, '附件标记', ATTACHMENT_STYLE, { keepNext: true }),
    paragraphStyle(STYLE.title, '清单标题', layout.title, { align: 'center', keepNext: true }),
    paragraphStyle(STYLE.lastTitle, '清单标题末行', layout.title, {
      align: 'center',
      keepNext: true,
      spaceAfter: SPACE_BELOW_TITLE,
    }),
    paragraphStyle(STYLE.header, '清单表头', layout.header, { align: 'center' }),
    paragraphStyle(STYLE.category, '清单类别', layout.category, { keepNext: true }),
    paragraphStyle(STYLE.left, '清单正文左对齐', body),
    paragraphStyle(STYLE.center, '清单正文居中', body, { align: 'center' }),
    paragraphStyle(STYLE.justify, '清单正文两端对齐', body, { align: 'justify' }),
    paragraphStyle(STYLE.firstNote, '清单首条附注', layout.note, {
      align: 'justify',
      spaceBefore: SPACE_ABOVE_NOTES,
    }),
    paragraphStyle(STYLE.note, '清单附注', layout.note, { align: 'justify' }),
    paragraphStyle(STYLE.end, '表后空行', endStyle(body)),
    paragraphStyle(STYLE.pageNumber, '清单页码', PAGE_NUMBER_STYLE, { align: 'center' }),
    paragraphStyle(STYLE.oddPageNumber, '清单单页页码', PAGE_NUMBER_STYLE, {
      align: 'right',
      indent: PAGE_NUMBER_SIZE,
    }),
    paragraphStyle(STYLE.evenPageNumber, '清单双页页码', PAGE_NUMBER_STYLE, { indent: PAGE_NUMBER_SIZE }),
  ]
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
  const defaults = runProperties(body).replace('</w:rPr>', `${language}</w:rPr>`)
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${NAMESPACES}>` +
    `<w:docDefaults><w:rPrDefault>${defaults}</w:rPrDefault><w:pPrDefault><w:pPr>${EVEN_SETTING}</w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    `${noteReference('FootnoteReference', 'footnote reference')}${noteReference('EndnoteReference', 'endnote reference')}` +
    `${styles.join('')}</w:styles>`
  )
}

/** The docx library's empty foot- and endnote parts name these styles. */
function noteReference(id: string, name: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`
}
