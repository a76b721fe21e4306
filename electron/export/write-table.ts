import type { OfficialTable } from '../../shared/official-table/types.ts'

/** The formats an official table can be written in. */
export type TableFormat = 'docx' | 'xlsx' | 'html'

/**
 * The official table as a file of this format. Each writer is loaded when it is first used, so that
 * starting the program waits for none of them.
 */
export async function writeTable(table: OfficialTable, format: TableFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx/write-docx.ts')).writeDocx(table)
    case 'xlsx':
      return (await import('./xlsx/write-xlsx.ts')).writeXlsx(table)
    case 'html':
      return (await import('./html/write-html.ts')).writeHtml(table)
  }
}
