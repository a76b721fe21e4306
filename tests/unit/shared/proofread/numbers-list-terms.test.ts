import { describe, expect, test } from 'vitest'
import { proofread } from '../../../../shared/proofread/proofread.ts'
import type { ProofreadOptions } from '../../../../shared/proofread/types.ts'
import { findingsIn, item, listOf, rulesFor, shown } from '../../../support/proofread-list.ts'

function checking(word: string): string {
  return `青禾镇：\n1.检查消防疏散通道是否${word}。\n2.组织村民参加清淤。`
}

function reporting(department: string): { cooperationDuties: string } {
  return { cooperationDuties: `青禾镇：\n1.将材料报送${department}。\n2.组织村民参加清淤。` }
}

function acrossList(list: ReturnType<typeof listOf>, options: ProofreadOptions = {}): string[] {
  return proofread(list, options).map(
    ({ rule, item, quote }) => `${rule} ${item ?? '全表'} 「${quote.slice(0, 12)}」`,
  )
}

describe('numbers', () => {
  test('ranges', () => {
    expect(shown({ name: '70-79周岁老人补贴' })).toEqual(['range-mark 「70-79周岁」 → 「70～79周岁」'])
    expect(rulesFor('拨打0472-5123456或2026-01-05前登记。')).toEqual([])
  })

  test('the same thing in figures and in words', () => {
    const list = listOf([
      item({ name: '一', cooperationDuties: '青禾镇：\n1.登记60周岁老人。\n2.汇总上报。' }),
      item({ name: '二', cooperationDuties: '青禾镇：\n1.登记十八周岁青年。\n2.一次性上报。' }),
    ])
    expect(acrossList(list).filter((one) => one.startsWith('number-style'))).toEqual([
      'number-style 7 「十八周岁」',
    ])
  })

  test('a count that does not agree with what follows', () => {
    const changes = {
      cooperationDuties: '青禾镇：\n1.核实以下三项：\n（1）姓名；\n（2）住址。\n2.汇总上报。',
    }
    expect(shown(changes)).toEqual(['entry-count 「1.核实以下三项：」'])
    expect(acrossList(listOf([item()], { notes: ['注：本清单共8项。'] }))).toEqual([
      'list-count 全表 「共8项」',
    ])
    expect(acrossList(listOf([item()], { notes: ['注：本清单共六项。'] }))).toEqual([])
  })
})

describe('the list', () => {
  test('equal and nearly equal names', () => {
    const list = listOf([
      item(),
      item({ name: '渠道清淤' }),
      item({ name: '渠系清淤' }),
      item({ name: '60周岁补贴' }),
      item({ name: '80周岁补贴' }),
    ])
    const names = acrossList(list).filter((one) => one.includes('names'))
    expect(names).toEqual(['equal-names 7 「渠道清淤」', 'similar-names 8 「渠系清淤」'])
  })

  test('the same long text under two items is a hint to compare', () => {
    const long = `青禾镇：\n1.${'登记受灾户数和受灾面积，'.repeat(6)}按时上报。\n2.组织村民参加清淤。`
    const found = proofread(
      listOf([item({ cooperationDuties: long }), item({ name: '沟渠巡查', cooperationDuties: long })]),
    )
    expect(
      found.filter(({ rule }) => rule === 'same-text').map(({ severity, item }) => [severity, item]),
    ).toEqual([
      ['hint', 6],
      ['hint', 7],
    ])
  })

  test('an empty cell, an empty category, a category twice', () => {
    expect(shown({ name: '' })).toEqual(['empty-cell 「」'])
    const categories = [
      ...listOf([item()]).categories,
      { name: '文化旅游', items: [] },
      { name: '城乡建设', items: [item({ name: '沟渠巡查' })] },
    ]
    expect(acrossList(listOf([], { categories }))).toEqual([
      'empty-category 全表 「文化旅游」',
      'equal-categories 全表 「城乡建设」',
    ])
  })

  test('an item where no other list has it', () => {
    const own = listOf([item()])
    const categories = [...own.categories, { name: '生态环保', items: [item({ name: '渠道保洁' })] }]
    const other = listOf([], {
      categories: [
        { name: '城乡建设', items: [] },
        { name: '生态环保', items: [item({ name: '开展渠道清淤工作' })] },
      ],
    })
    const list = { ...own, categories }
    expect(acrossList(list, { otherLists: [other] })).toEqual(['unusual-category 6 「渠道清淤」'])
  })

  test('a list with other categories is no measure', () => {
    const other = listOf([], {
      categories: [{ name: '生态保护和环境治理', items: [item({ name: '开展渠道清淤工作' })] }],
    })
    expect(acrossList(listOf([item()]), { otherLists: [other] })).toEqual([])
  })

  test('a sentence that stands elsewhere three times, here with a slip', () => {
    const items = ['一', '二', '三'].map((name) => item({ name, cooperationDuties: checking('畅通') }))
    const found = proofread(listOf([...items, item({ cooperationDuties: checking('物通') })])).filter(
      ({ rule }) => rule === 'list-typo',
    )
    expect(found.map(({ item, quote }) => [item, quote])).toEqual([[9, '是否物通']])
  })
})

describe('terms', () => {
  test('one thing with two words', () => {
    const list = listOf([
      item({ name: '一', cooperationDuties: '青禾镇：\n1.在APP登记噪声。\n2.用APP上报噪声。' }),
      item({ name: '二', cooperationDuties: '青禾镇：\n1.在App登记噪音。\n2.宣传《噪音管理办法》。' }),
    ])
    expect(acrossList(list).filter((one) => one.startsWith('terms'))).toEqual([
      'terms 7 「App」',
      'terms 7 「噪音」',
    ])
  })

  test('departments in running text: the rarer wordings', () => {
    const list = listOf([
      item({ name: '一', ...reporting('县水利局') }),
      item({ name: '二', ...reporting('县水利局') }),
      item({ name: '三', ...reporting('云泽县水利局') }),
    ])
    expect(acrossList(list).filter((one) => one.startsWith('department-forms'))).toEqual([
      'department-forms 8 「云泽县水利局」',
    ])
    expect(findingsIn(reporting('县水利局'))).toEqual([])
  })
})
