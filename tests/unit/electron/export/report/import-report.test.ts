import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeImportReport } from '../../../../../electron/export/report/import-report.ts'
import { checkDocx } from '../../../../ooxml/check-docx.ts'
import { validateOoxml } from '../../../../ooxml/validate.ts'

const FINDING = { severity: 'warning', code: 'no-name', message: '有的事项没有名称，请补上。' } as const

test('the report holds what came in, what was done about it, and what did not come in and why', async () => {
  const bytes = await writeImportReport({
    imported: [
      {
        file: '青禾镇\u0001.docx',
        title: ['青禾镇配合履职事项清单'],
        office: '青禾镇',
        kind: 'cooperation',
        year: 2026,
        categoryCount: 5,
        itemCount: 60,
        findings: [{ ...FINDING, places: [{ page: 3, row: 7 }] }],
      },
    ],
    left: [{ file: '白石乡.doc', reason: '文件已加密，请取消密码后再导入。' }],
  })
  expect(checkDocx(bytes)).toEqual([])
  expect(await validateOoxml(bytes, 'docx')).toEqual([])
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const text = xml.replaceAll(/<[^>]*>/g, '|')
  for (const words of [
    '清单导入情况表',
    '青禾镇.docx',
    '配合履职事项清单',
    '有的事项没有名称，请补上。（第 3 页第 7 行）',
    '白石乡.doc',
    '没有导入：文件已加密，请取消密码后再导入。',
    '已导入 1 份清单，共 60 个事项；1 个文件没有导入。',
  ]) {
    expect(text).toContain(words)
  }
})
