import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../../../../electron/import/readers/spreadsheet.ts'

function workbook(row: string, column: string): Uint8Array {
  return Buffer.from(`<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="清单"><Table><Row><Cell><Data ss:Type="String">序号</Data></Cell></Row>
<Row ss:Index="${row}"><Cell ss:Index="${column}"><Data ss:Type="String">1</Data></Cell></Row></Table></Worksheet></Workbook>`)
}

test.each([
  ['a column', '2', '999999999'],
  ['a row', '999999999', '2'],
])('%s that no sheet has is answered at once', { timeout: 5_000 }, async (_name, row, column) => {
  const result = await readSpreadsheet(workbook(row, column))
  expect(typeof result.ok).toBe('boolean')
  if (column === '999999999') expect(result.ok ? 'read' : result.error.message).toContain('超过 16384 列')
})
