import exceljs from 'exceljs'
import { printDocumentMark } from '../../../shared/duty-list/document-mark.ts'
import type { PrintedTable } from '../../../shared/official-table/types.ts'
import { addIndexSheet } from './index-sheet.ts'
import { addListSheet } from './list-sheet.ts'
import { mendPackage } from './mend-package.ts'

/**
 * The official table as an Excel workbook: the list as it is printed, and an index of departments where
 * a column shows them.
 * Every cell is text; a row never exceeds Excel's limits (a higher item goes on in further rows).
 *
 * @returns the bytes of an .xlsx
 */
export async function writeXlsx(table: PrintedTable): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  workbook.title = table.title.join('')
  if (table.isList !== false) workbook.keywords = printDocumentMark(table)
  workbook.creator = table.office ?? ''
  workbook.lastModifiedBy = table.office ?? ''
  addListSheet(workbook, table)
  addIndexSheet(workbook, table)
  // Compressed once, after mending.
  const archive = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  return mendPackage(new Uint8Array(archive))
}
