import { Document, Packer, PageOrientation, Paragraph, type ISectionPropertiesOptions } from 'docx'
import { printDocumentMark } from '../../../shared/duty-list/document-mark.ts'
import { footerDistance, marginsOfPage } from '../../../shared/layout/geometry.ts'
import type { PrintedLayout } from '../../../shared/layout/types.ts'
import type { PrintedTable } from '../../../shared/official-table/types.ts'
import { differsOnEvenPages, headerDistance, pageNumberParts } from './page-number.ts'
import { millimetres } from './xml.ts'

/** The paragraph in the frame's body that the list replaces, as the docx library writes it. */
export const PLACEHOLDER = '<w:p><w:pPr/></w:p>'

/**
 * The document but for its body and style sheet: parts, page, page numbers, properties.
 *
 * @returns the file, with {@link PLACEHOLDER} for a body
 */
export async function frame(table: PrintedTable): Promise<Uint8Array> {
  const { layout } = table
  const author = table.office ?? ''
  const document = new Document({
    title: table.title.join(''),
    ...(table.isList !== false && { keywords: printDocumentMark(table) }),
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

function pageProperties(layout: PrintedLayout): ISectionPropertiesOptions['page'] {
  const { page } = layout
  const [odd, even] = [marginsOfPage(layout, 1), marginsOfPage(layout, 2)]
  const landscape = page.width > page.height
  return {
    size: {
      // The docx library swaps the sides of a landscape page: it takes them as of the upright sheet.
      width: millimetres(landscape ? page.height : page.width),
      height: millimetres(landscape ? page.width : page.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      // Where they differ, the higher header or footer of the other pages makes up the rest.
      top: millimetres(Math.min(odd.top, even.top)),
      right: millimetres(odd.right),
      bottom: millimetres(Math.min(odd.bottom, even.bottom)),
      left: millimetres(odd.left),
      header: millimetres(headerDistance(layout)),
      footer: millimetres(footerDistance(layout)),
    },
  }
}
