import { expect, it } from 'vitest'
import { importFile } from '../../../../../electron/import/import-file.ts'

const HEADER = '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责'

it('keeps a short item that stands right above a repeated header', async () => {
  const text = [
    '白杨乡配合履职事项清单',
    HEADER,
    '1\t老人走访\t县民政局\t1.拨款。\t1.走访。',
    HEADER,
    '2\t取暖救助\t县民政局\t1.审核。\t1.公示。',
  ].join('\n')
  const draft = await importFile('白杨乡.txt', new TextEncoder().encode(text))
  expect(
    draft.ok && draft.value.list.categories.flatMap(({ items }) => items.map(({ name }) => name)),
  ).toEqual(['老人走访', '取暖救助'])
})
