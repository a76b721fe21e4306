import { expect, it } from 'vitest'
import { validateOoxml } from '../../ooxml/validate.ts'
import { excelFile, wordFile } from './packages.ts'

it('says where a file breaks the schema', async () => {
  const document = wordFile('<w:p><w:pPr><w:jc w:val="middle"/></w:pPr></w:p>')
  expect((await validateOoxml(document, 'docx')).join()).toMatch(/document\.xml.*jc.*middle/s)
  const workbook = excelFile({ rows: '', name: '清'.repeat(32) })
  expect((await validateOoxml(workbook, 'xlsx')).join()).toContain('workbook.xml')
})

it('refuses what is no package at all', async () => {
  expect(await validateOoxml(new Uint8Array(10), 'docx')).not.toEqual([])
})
