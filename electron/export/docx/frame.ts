import { Document, Packer, PageOrientation, Paragraph, type ISectionPropertiesOptions } from 'docx'
import { printDocumentMark } from '../../../shared/duty-list/document-mark.ts'
import { footerDistance, pointsOf } from '../../../shared/layout/geometry.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import type { OfficialTable } from '../../../shared/official-table/types.ts'
import { differsOnEvenPages, pageNumberParts } from './page-number.ts'
import { twips } from './xml.ts'

/** The paragraph in the frame's body that the list replaces, as the docx library writes it. */
export const PLACEHOLDER = '<w:p><w:pPr/></w:p>'

/**
 * The document but for its body and style sheet: parts, page, page numbers, properties.
 *
 * @returns the file, with {@link PLACEHOLDER} for a body
 */
export async function frame(table: OfficialTable): Promise<Uint8Array> {
  const { layout } = table
  const author = table.office ?? ''
  const document = new Document({
    title: table.title.join(''),
    keywords: printDocumentMark(table),
    creator: author,
    lastModifiedBy: author,
    evenAndOddHeaderAndFooters: differsOnEvenPages(layout),
    sections: [
      {
        properties: { page: pageProperties(layout) },
        ...pageNumberParts(layout),
        children: [new Paragraph({ includeIfEmpty: true })],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Of an empty header, or one that holds the turned page number, from the upper edge, millimetres. */
const HEADER_DISTANCE = 10

function millimetres(length: number): number {
  return twips(pointsOf(length))
}

function pageProperties(layout: Layout): ISectionPropertiesOptions['page'] {
  const { page } = layout
  const { margins } = page
  const landscape = page.width > page.height
  return {
    size: {
      // The docx library swaps the sides of a landscape page: it takes them as of the upright sheet.
      width: millimetres(landscape ? page.height : page.width),
      height: millimetres(landscape ? page.width : page.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: millimetres(margins.top),
      right: millimetres(margins.right),
      bottom: millimetres(margins.bottom),
      left: millimetres(margins.left),
      header: millimetres(Math.min(margins.top, HEADER_DISTANCE)),
      footer: millimetres(footerDistance(layout)),
    },
  }
}
