import { describe, expect, it } from 'vitest'
import { EMPTY_ITEM } from '../../../../shared/duty-list/content.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import type { TableSource } from '../../../../shared/official-table/build.ts'
import type { ItemRow } from '../../../../shared/official-table/types.ts'

const layout = layoutFor('cooperation')

function list(categories: TableSource['categories']): TableSource {
  return {
    kind: 'cooperation',
    title: ['青禾镇配合履职事项清单'],
    office: '青禾镇',
    year: 2026,
    notes: [],
    categories,
  }
}

function onlyItem(source: TableSource, used = layout): ItemRow {
  const row = officialTable(source, used).rows.find((candidate) => candidate.type === 'item')
  if (row === undefined) throw new Error('no item row')
  return row
}

describe('officialTable', () => {
  it('numbers items through all categories and leaves out a category without items', () => {
    const item = { ...EMPTY_ITEM, name: '防汛备汛' }
    const { rows } = officialTable(
      list([
        { name: '经济发展', items: [item, item] },
        { name: '民生服务', items: [] },
        { name: '平安法治', items: [item] },
      ]),
      layout,
    )
    expect(rows.map((row) => (row.type === 'category' ? row.text : row.number))).toEqual([
      '一、经济发展',
      1,
      2,
      '二、平安法治',
      3,
    ])
  })

  it('prints 履职保障 below the duties and a department on each line', () => {
    const row = onlyItem(
      list([
        {
          name: '乡村振兴',
          items: [
            {
              id: 7,
              name: '灌渠清淤',
              departments: ['县水利局', '县农牧局'],
              superiorDuties: '县水利局：\n1.下达任务。',
              support: '业务指导',
              cooperationDuties: '1.组织施工。',
              remarks: '',
            },
          ],
        },
      ]),
    )
    expect(row.itemId).toBe(7)
    expect(row.cells).toEqual([
      ['1'],
      ['灌渠清淤'],
      ['县水利局', '县农牧局'],
      ['县水利局：', '1.下达任务。', '履职保障：业务指导'],
      ['1.组织施工。'],
    ])
  })

  it('prints the office, 、 and the blank after a number where the layout asks for them', () => {
    const used = {
      ...layout,
      officePrefix: true,
      departmentSeparator: '、',
      blankAfterEnumerator: true,
    } as const
    const item = {
      ...EMPTY_ITEM,
      departments: ['县水利局', '县农牧局'],
      superiorDuties: '1.下达任务。\n1.5米以上的沟渠除外。',
      cooperationDuties: '1.组织施工。',
    }
    const printed = onlyItem(list([{ name: '乡村振兴', items: [item] }]), used)
    expect(printed.cells.slice(2)).toEqual([
      ['县水利局、县农牧局'],
      ['1. 下达任务。', '1.5米以上的沟渠除外。'],
      ['青禾镇：', '1. 组织施工。'],
    ])
    const named = { ...item, cooperationDuties: '青禾镇：\n1.组织施工。' }
    expect(onlyItem(list([{ name: '乡村振兴', items: [named] }]), used).cells[4]).toEqual([
      '青禾镇：',
      '1. 组织施工。',
    ])
  })

  it('drops characters that no file may hold and keeps all others, rare ones too', () => {
    const item = { ...EMPTY_ITEM, name: '𠮷村\u0000\u000B的\uFFFE水\uD800井\uFFFF\r\n𬭚😀' }
    expect(onlyItem(list([{ name: '民生\u0001服务', items: [item] }])).cells[1]).toEqual([
      '𠮷村的水井',
      '𬭚😀',
    ])
  })
})
