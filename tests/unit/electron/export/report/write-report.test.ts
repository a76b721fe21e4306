import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeProofreadReport } from '../../../../../electron/export/report/proofread-report.ts'
import { proofread } from '../../../../../shared/proofread/proofread.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'
import { checkDocx } from '../../../../ooxml/check-docx.ts'
import { validateOoxml } from '../../../../ooxml/validate.ts'

const [first, ...others] = sampleList.categories
const withSlips = {
  ...sampleList,
  categories: [
    {
      ...first,
      name: first?.name ?? '',
      items: (first?.items ?? []).map((item, index) =>
        index === 0 ? { ...item, name: '后备人选(村)培养\u0001' } : item,
      ),
    },
    ...others,
  ],
}

function textOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '|')
}

test('what was found stands in the table, place, wording and advice; what was ignored does not', async () => {
  const bytes = await writeProofreadReport({
    list: withSlips,
    settings: { off: [], ignored: [] },
    identities: [],
    surroundings: { directory: [], otherOffices: [], otherLists: [] },
  })
  expect(checkDocx(bytes)).toEqual([])
  expect(await validateOoxml(bytes, 'docx')).toEqual([])
  const text = textOf(bytes)
  for (const words of ['序号', '处理', '1.后备人选(村)培养', '事项名称', '改为“（村）”', '【错误】'])
    expect(text).toContain(words)

  const ignored = proofread(withSlips).map(({ key }) => ({ key, reason: '' }))
  const quiet = await writeProofreadReport({
    list: withSlips,
    settings: { off: [], ignored },
    identities: [],
    surroundings: { directory: [], otherOffices: [], otherLists: [] },
  })
  expect(textOf(quiet)).toContain('没有发现问题。')
})
