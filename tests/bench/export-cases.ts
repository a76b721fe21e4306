import { benchTable, itemRows } from './bench-table.ts'
import type { Contender } from './contender.ts'

/** Each loads its library and the list first; what it returns is what is measured. */
export const DOCX_EXPORT: readonly Contender[] = [
  {
    name: 'direct XML',
    prepare: async (count) => {
      const { directDocx } = await import('./direct-docx.ts')
      const table = benchTable(count)
      return async () => directDocx(table).length
    },
  },
  {
    name: 'this program',
    prepare: async (count) => {
      const { writeDocx } = await import('../../electron/export/docx/write-docx.ts')
      const table = benchTable(count)
      return async () => (await writeDocx(table)).length
    },
  },
  {
    name: 'docxtemplater',
    prepare: async (count) => {
      const { default: Docxtemplater } = await import('docxtemplater')
      const { default: PizZip } = await import('pizzip')
      const { directDocxOf } = await import('./direct-docx.ts')
      const table = benchTable(count)
      const fields = table.layout.columns.map(({ field }) => field)
      const tags = fields.map((field, index) => {
        const open = index === 0 ? '{#items}' : ''
        return [`${open}{${field}}${index === fields.length - 1 ? '{/items}' : ''}`]
      })
      const template = directDocxOf([table.layout.columns.map(({ header }) => [header]), tags], fields.length)
      const items = itemRows(table).map(({ cells }) =>
        Object.fromEntries(fields.map((field, index) => [field, cells[index]?.join('\n') ?? ''])),
      )
      return async () => {
        const document = new Docxtemplater(new PizZip(template), { linebreaks: true, paragraphLoop: true })
        document.render({ items })
        return document.toBuffer().length
      }
    },
  },
]

export const XLSX_EXPORT: readonly Contender[] = [
  {
    name: 'direct XML',
    prepare: async (count) => {
      const { directXlsx } = await import('./direct-xlsx.ts')
      const table = benchTable(count)
      return async () => directXlsx(table).length
    },
  },
  {
    name: 'this program',
    prepare: async (count) => {
      const { writeXlsx } = await import('../../electron/export/xlsx/write-xlsx.ts')
      const table = benchTable(count)
      return async () => (await writeXlsx(table)).length
    },
  },
  {
    name: 'exceljs',
    prepare: async (count) => {
      const { default: exceljs } = await import('exceljs')
      const table = benchTable(count)
      return async () => {
        const workbook = new exceljs.Workbook()
        const sheet = workbook.addWorksheet('清单')
        sheet.addRow(table.layout.columns.map(({ header }) => header))
        for (const row of table.rows)
          sheet.addRow(row.type === 'category' ? [row.text] : row.cells.map((cell) => cell.join('\n')))
        return (await workbook.xlsx.writeBuffer()).byteLength
      }
    },
  },
]
