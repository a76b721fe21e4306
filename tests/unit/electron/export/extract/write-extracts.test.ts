import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeExtracts } from '../../../../../electron/export/extract/write-extracts.ts'
import type { Extracts } from '../../../../../electron/export/extract/write-extracts.ts'
import { EMPTY_ITEM } from '../../../../../shared/duty-list/content.ts'
import { departmentShares } from '../../../../../shared/extract/shares.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'
import { checkDocx } from '../../../../ooxml/check-docx.ts'
import { validateOoxml } from '../../../../ooxml/validate.ts'

const list = {
  ...sampleList,
  categories: [
    ...sampleList.categories,
    { name: '其他', items: [{ ...EMPTY_ITEM, name: '没有部门\u0001的事项' }] },
  ],
}
const table = officialTable(list, layoutFor(list.kind, list.columns))
const shares = departmentShares(list)

let written: Extracts
const steps: string[] = []
beforeAll(async () => {
  written = await writeExtracts({ table, shares, replyBy: '2026-12-05' }, ({ step }) => steps.push(step))
}, 60_000)

function textOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
}

describe('the documents of 征求意见', () => {
  it('are one for each department, sound, the header repeated, on pages across', () => {
    expect(written.files.map(({ department, items }) => ({ name: department, items }))).toEqual(
      shares.departments,
    )
    for (const { bytes, department } of written.files) {
      expect(checkDocx(bytes), department).toEqual([])
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
      expect(xml).toContain('w:orient="landscape"')
      expect(textOf(bytes)).toContain(`（征求意见稿）—${department}`)
      expect(textOf(bytes)).toContain('部门意见理由依据')
    }
    expect(steps).toHaveLength(shares.departments.length)
  })

  it('are valid for Word', async () => {
    const [first] = written.files
    expect(await validateOoxml(first?.bytes ?? new Uint8Array(), 'docx')).toEqual([])
    expect(await validateOoxml(written.overview.bytes, 'docx')).toEqual([])
  }, 60_000)

  it('come with an overview of who is asked what, and what nobody is asked', () => {
    const text = textOf(written.overview.bytes)
    for (const { department, items } of written.files) {
      expect(text).toContain(`${department}${items.length}${items.join('、')}`)
    }
    expect(text).toContain('请于2026年12月5日前反馈')
    expect(text).toContain('没有部门的事项')
    expect(checkDocx(written.overview.bytes)).toEqual([])
  })
})
