import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { ATTACHMENT_STYLE } from '../../../shared/layout/geometry.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import type { OfficialTable } from '../../../shared/official-table/types.ts'
import { frame, PLACEHOLDER } from './frame.ts'
import { withSideNumber } from './page-number.ts'
import { paragraphWriter } from './paragraph-xml.ts'
import { STYLE, styleSheet } from './style-sheet.ts'
import { tableXml } from './table-xml.ts'

/**
 * The official table as a Word document.
 *
 * The docx library makes the package around it; the paragraphs and the table are written as XML,
 * because the library holds every run of a long list as objects (ten times the time and memory).
 *
 * @returns the bytes of a .docx (ISO/IEC 29500 Transitional)
 */
export async function writeDocx(table: OfficialTable): Promise<Uint8Array> {
  const parts = unzipSync(await frame(table))
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path]
    if (part !== undefined) parts[path] = strToU8(change(strFromU8(part)))
  }
  edit('word/document.xml', (xml) => withBody(xml, table))
  edit('word/styles.xml', () => styleSheet(table.layout))
  for (const path of Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name))) {
    edit(path, (xml) => withSideNumber(xml, table.layout))
  }
  return zipSync(parts)
}

function withBody(xml: string, table: OfficialTable): string {
  const at = xml.indexOf(PLACEHOLDER)
  if (at === -1) throw new Error('the frame of the document has no place for the list')
  return xml.slice(0, at) + bodyXml(table) + xml.slice(at + PLACEHOLDER.length)
}

function bodyXml(table: OfficialTable): string {
  const { layout, title, notes } = table
  const attachment =
    layout.attachmentNumber === null
      ? ''
      : paragraphWriter(STYLE.attachment, ATTACHMENT_STYLE)(`附件${layout.attachmentNumber}`)
  const titleLines = title.map((line, index) =>
    paragraphWriter(index === title.length - 1 ? STYLE.lastTitle : STYLE.title, layout.title)(line),
  )
  return attachment + titleLines.join('') + tableXml(table) + belowTable(notes, layout)
}

function belowTable([first, ...others]: readonly string[], layout: Layout): string {
  if (first === undefined) return paragraphWriter(STYLE.end, layout.body)('')
  const write = paragraphWriter(STYLE.note, layout.note)
  return paragraphWriter(STYLE.firstNote, layout.note)(first) + others.map(write).join('')
}
