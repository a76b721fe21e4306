import { benchTable } from './bench-table.ts'
import type { Contender } from './contender.ts'

/** The whole of an import: the readers are loaded by a first file, as in a program that runs. */
async function importer(name: string, small: Uint8Array): Promise<(bytes: Uint8Array) => Promise<number>> {
  const { importFile } = await import('../../electron/import/import-file.ts')
  const items = async (bytes: Uint8Array): Promise<number> => {
    const draft = await importFile(name, bytes)
    if (!draft.ok) throw new Error(draft.error.message)
    return draft.value.list.categories.reduce((sum, category) => sum + category.items.length, 0)
  }
  await items(small)
  return items
}

/** The program reads and understands the file; the libraries only read it. */
export const DOCX_IMPORT: readonly Contender[] = [
  {
    name: 'mammoth (reading only)',
    prepare: async (count) => {
      const { default: mammoth } = await import('mammoth')
      const buffer = Buffer.from(await docxFile(count))
      return async () => (await mammoth.convertToHtml({ buffer })).value.length
    },
  },
  {
    name: 'this program (reading and understanding)',
    prepare: async (count) => {
      const items = await importer('清单.docx', await docxFile(1))
      const bytes = await docxFile(count)
      return () => items(bytes)
    },
  },
]

export const XLSX_IMPORT: readonly Contender[] = [
  {
    name: 'exceljs (reading only)',
    prepare: async (count) => {
      const { default: exceljs } = await import('exceljs')
      const bytes = await xlsxFile(count)
      return async () => {
        const workbook = new exceljs.Workbook()
        await workbook.xlsx.load(bytes.slice().buffer)
        return workbook.worksheets[0]?.rowCount ?? 0
      }
    },
  },
  {
    name: 'this program (reading and understanding)',
    prepare: async (count) => {
      const items = await importer('清单.xlsx', await xlsxFile(1))
      const bytes = await xlsxFile(count)
      return () => items(bytes)
    },
  },
]

/** Lists as the program itself exports them: the whole layout, not the least that can be read. */
async function docxFile(count: number): Promise<Uint8Array> {
  const { writeDocx } = await import('../../electron/export/docx/write-docx.ts')
  return writeDocx(benchTable(count))
}

async function xlsxFile(count: number): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../electron/export/xlsx/write-xlsx.ts')
  return writeXlsx(benchTable(count))
}
