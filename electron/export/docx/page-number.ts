import { Footer, Header, LineRuleType, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx'
import {
  PAGE_NUMBER_LINE,
  footerDistance,
  marginsOfPage,
  pointsOf,
  sideNumberDistance,
  typeArea,
} from '../../../shared/layout/geometry.ts'
import type { PrintedLayout } from '../../../shared/layout/types.ts'
import { STYLE } from './style-sheet.ts'
import { millimetres } from './xml.ts'

/** Stand in the headers until {@link withSideNumber} puts the turned number in their place. */
const SIDE_PLACES = { odd: 'side-number-odd', even: 'side-number-even' } as const
/** A page of each kind. */
const [ODD, EVEN] = [1, 2]

/** 单右双左 and the number at the side stand at other places on even pages. */
export function differsOnEvenPages(layout: PrintedLayout): boolean {
  return layout.page.pageNumber === 'outer' || layout.page.pageNumber === 'side'
}

/** Headers and footers of the section; those with a number at the side are completed by {@link withSideNumber}. */
export function pageNumberParts(layout: PrintedLayout): Pick<ISectionOptions, 'headers' | 'footers'> {
  switch (layout.page.pageNumber) {
    case 'none':
      return {}
    case 'center':
      return { footers: { default: numberFooter(STYLE.pageNumber) } }
    case 'outer':
      return {
        footers: { default: numberFooter(STYLE.oddPageNumber), even: numberFooter(STYLE.evenPageNumber) },
      }
    case 'side':
      return {
        headers: {
          default: sideHeader(SIDE_PLACES.odd, layout, ODD),
          even: sideHeader(SIDE_PLACES.even, layout, EVEN),
        },
        footers: { default: spaceBelow(layout, ODD), even: spaceBelow(layout, EVEN) },
      }
  }
}

/** Of a header from the upper edge of the page, millimetres. */
export function headerDistance(layout: PrintedLayout): number {
  return Math.min(10, marginsOfPage(layout, ODD).top, marginsOfPage(layout, EVEN).top)
}

function numberFooter(style: string): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({ children: [new Paragraph({ style, children: [number] })] })
}

function sideHeader(place: string, layout: PrintedLayout, page: number): Header {
  const height = marginsOfPage(layout, page).top - headerDistance(layout)
  return new Header({ children: [spacer(height, [new TextRun(place)])] })
}

function spaceBelow(layout: PrintedLayout, page: number): Footer {
  return new Footer({ children: [spacer(marginsOfPage(layout, page).bottom - footerDistance(layout))] })
}

/**
 * Margins above and below that differ between odd and even pages: Word has such only for left and right,
 * but a header or footer that is higher than its margin moves the text.
 */
function spacer(height: number, children: TextRun[] = []): Paragraph {
  const line = Math.max(millimetres(height), 20)
  return new Paragraph({ style: STYLE.end, spacing: { line, lineRule: LineRuleType.EXACT }, children })
}

/**
 * Puts the turned number of GB/T 9704-2012, clause 8, into a header part: a landscape page is bound
 * at its top, so its foot is the left edge of the page as seen; odd numbers stand at the lower end,
 * even ones at the upper. The docx library can't turn text.
 */
export function withSideNumber(headerXml: string, layout: PrintedLayout): string {
  return headerXml
    .replace(
      `<w:t xml:space="preserve">${SIDE_PLACES.odd}</w:t>`,
      sideNumber(layout, STYLE.oddPageNumber, ODD),
    )
    .replace(
      `<w:t xml:space="preserve">${SIDE_PLACES.even}</w:t>`,
      sideNumber(layout, STYLE.evenPageNumber, EVEN),
    )
}

const EMU_PER_MM = 36_000
const EMU_PER_POINT = 12_700
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

function sideNumber(layout: PrintedLayout, style: string, page: number): string {
  const x = Math.round(sideNumberDistance(layout) * EMU_PER_MM)
  const y = Math.round(marginsOfPage(layout, page).top * EMU_PER_MM)
  const size = `cx="${PAGE_NUMBER_LINE * EMU_PER_POINT}" cy="${Math.round(pointsOf(typeArea(layout).height) * EMU_PER_POINT)}"`
  const field =
    '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>'
  return (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
    `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${x}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="page"><wp:posOffset>${y}</wp:posOffset></wp:positionV><wp:extent ${size}/>` +
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="页码"/><wp:cNvGraphicFramePr/>' +
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/>` +
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>` +
    `<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${field}</w:p></w:txbxContent></wps:txbx>` +
    '<wps:bodyPr vert="vert" lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>'
  )
}
