import { expect, it } from 'vitest'
import { departmentIndex } from '../../../../../electron/export/xlsx/department-index.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../../shared/official-table/build.ts'
import { EMPTY_ITEM } from '../../../../../shared/duty-list/content.ts'

const list = {
  kind: 'cooperation',
  title: ['青禾镇配合履职事项清单'],
  office: '青禾镇',
  year: 2026,
  notes: [],
  categories: [
    { name: '平安法治', items: [{ ...EMPTY_ITEM, departments: ['县公安局', '县司法局'] }] },
    {
      name: '民生服务',
      items: [EMPTY_ITEM, { ...EMPTY_ITEM, departments: ['县司法局', '县民政局', '县司法局'] }],
    },
  ],
} as const

it.each(['line', '、'] as const)(
  'gives each department its items, names parted by %s',
  (departmentSeparator) => {
    const layout = { ...layoutFor('cooperation'), departmentSeparator }
    expect(departmentIndex(officialTable(list, layout))).toEqual([
      { department: '县公安局', items: [1] },
      { department: '县司法局', items: [1, 3] },
      { department: '县民政局', items: [3] },
    ])
  },
)

it('is empty where the table shows no departments', () => {
  expect(departmentIndex(officialTable(list, layoutFor('basic')))).toEqual([])
})
