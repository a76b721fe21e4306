import { strFromU8, unzipSync } from 'fflate'
import { ATTACHMENT_STYLE } from '../../../shared/layout/geometry.ts'
import type { PrintedLayout } from '../../../shared/layout/types.ts'
import type { PrintedTable } from '../../../shared/official-table/types.ts'
import { zip, type ZipContent } from '../zip.ts'
import { frame, PLACEHOLDER } from './frame.ts'
import { withSideNumber } from './page-number.ts'
import { paragraphWriter } from './paragraph-xml.ts'
import { STYLE, styleSheet } from './style-sheet.ts'
import { tableXml } from './table-xml.ts'

/**
 * The official table as a Word document.
 *
 * The docx library makes the package around it; the paragraphs and the table are written as XML,
 * row by row, because the library holds every run of a long list as objects (ten times the time
 * and memory).
 *
 * @returns the bytes of a .docx (ISO/IEC 29500 Transitional)
 */
export async function writeDocx(table: PrintedTable): Promise<Uint8Array> {
  const parts = unzipSync(await frame(table))
  const paths = Object.keys(parts).toSorted((a, b) => Number(b === FIRST_PART) - Number(a === FIRST_PART))
  return zip(paths.map((path) => [path, content(path, parts[path] ?? new Uint8Array(), table)] as const))
}

/** Programs that look at a file's first bytes know a Word document by this part. */
const FIRST_PART = '[Content_Types].xml'

function content(path: string, bytes: Uint8Array, table: PrintedTable): ZipContent {
  if (path === 'word/document.xml') return withBody(strFromU8(bytes), table)
  if (path === 'word/styles.xml') return [styleSheet(table.layout)]
  if (/^word\/header\d+\.xml$/.test(path)) return [withSideNumber(strFromU8(bytes), table.layout)]
  return bytes
}

function* withBody(xml: string, table: PrintedTable): Generator<string> {
  const at = xml.indexOf(PLACEHOLDER)
  if (at === -1) throw new Error('the frame of the document has no place for the list')
  yield xml.slice(0, at)
  yield aboveTable(table)
  yield* tableXml(table)
  yield belowTable(table.notes, table.layout)
  yield xml.slice(at + PLACEHOLDER.length)
}

function aboveTable({ layout, title }: PrintedTable): string {
  const attachment =
    layout.attachmentNumber === null
      ? ''
      : paragraphWriter(STYLE.attachment, ATTACHMENT_STYLE)(`附件${layout.attachmentNumber}`)
  const titleLines = title.map((line, index) =>
    paragraphWriter(index === title.length - 1 ? STYLE.lastTitle : STYLE.title, layout.title)(line),
  )
  return attachment + titleLines.join('')
}

function belowTable([first, ...others]: readonly string[], layout: PrintedLayout): string {
  if (first === undefined) return paragraphWriter(STYLE.end, layout.body)('')
  const write = paragraphWriter(STYLE.note, layout.note)
  return paragraphWriter(STYLE.firstNote, layout.note)(first) + others.map((note) => write(note)).join('')
}
