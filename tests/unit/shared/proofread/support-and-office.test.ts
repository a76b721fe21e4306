import { describe, expect, test } from 'vitest'
import { proofread } from '../../../../shared/proofread/proofread.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { findingsIn, item, listOf, rulesFor, shown } from '../../../support/proofread-list.ts'

describe('履职保障', () => {
  test('missing where the list has it', () => {
    expect(shown({ support: '' })).toEqual(['support-missing 「2.安排清淤经费。」'])
  })

  test('under another label', () => {
    expect(shown({ support: '履职程序：业务指导' })).toEqual(['support-label 「履职程序」 → 「履职保障」'])
  })

  test('saying 保障 twice, with a full stop that the list does not use', () => {
    expect(shown({ support: '业务指导保障' })).toEqual(['support-repeats 「业务指导保障」'])
    expect(shown({ support: '经费、业务培训保障' })).toEqual(['support-repeats 「业务培训保障」'])
    expect(shown({ support: '保障清淤经费' })).toEqual(['support-repeats 「保障」'])
    expect(shown({ support: '业务指导。' })).toEqual(['support-stop 「：业务指导。」 → 「：业务指导」'])
    expect(shown({ support: '1.业务指导。\n2.发放物资。' })).toEqual([])
  })

  test.each(['资金保障', '业务指导、经费保障', '落实资金、物资保障', '业务指导和组织保障'])(
    'money, things and people are provided: %s',
    (support) => expect(shown({ support })).toEqual([]),
  )

  test('one meaning in several wordings is shown as a group', () => {
    const list = listOf([
      item({ name: '一', support: '业务指导、培训' }),
      item({ name: '二', support: '提供业务培训和指导' }),
    ])
    const found = proofread(list).filter(({ rule }) => rule === 'support-wording')
    expect(found.map(({ item, quote }) => [item, quote])).toEqual([[7, '提供业务培训和指导']])
  })
})

describe('the office', () => {
  test('its name before the duties', () => {
    expect(shown({ cooperationDuties: '1.上报淤堵渠段。\n2.组织村民参加清淤。' })).toEqual([
      'office-prefix 「1.上报淤堵渠段」 → 「青禾镇：\n1.上报淤堵渠段」',
    ])
    expect(shown({ cooperationDuties: '青禾镇\n1.上报淤堵渠段。\n2.组织村民参加清淤。' })).toEqual([
      'office-prefix 「青禾镇」 → 「青禾镇：」',
    ])
  })

  test('another office’s name, left from a copied list', () => {
    expect(shown({ cooperationDuties: '石桥镇：\n1.上报淤堵渠段。\n2.组织村民参加清淤。' })).toEqual([
      'other-office 「石桥镇」 → 「青禾镇」',
    ])
    expect(rulesFor('将名单报石桥镇人民政府。')).toEqual(['other-office'])
    expect(
      findingsIn(
        { cooperationDuties: '青禾镇：\n1.协助双河乡清淤。\n2.汇总上报。' },
        { otherOffices: ['双河乡'] },
      ).map(({ quote }) => quote),
    ).toEqual(['双河乡'])
    expect(rulesFor('修订镇、村两级预案，根据镇实际安排。')).toEqual([])
  })

  test('words of other units: a warning in the own duties, a hint in those of departments', () => {
    const own = findingsIn({ cooperationDuties: '青禾镇：\n1.汇总街镇名单。\n2.检查我县渠道。' })
    expect(own.map(({ quote, severity }) => [quote, severity])).toEqual([
      ['街镇', 'warning'],
      ['我县', 'warning'],
    ])
    const others = findingsIn({ superiorDuties: '县水利局：\n1.审核街镇名单。\n2.向两镇拨付经费。' })
    expect(others.map(({ quote, severity }) => [quote, severity])).toEqual([
      ['街镇', 'hint'],
      ['两镇', 'warning'],
    ])
  })

  test('街道 in a town’s list, but not the street', () => {
    expect(rulesFor('将名单报送街道。')).toEqual(['other-unit'])
    expect(rulesFor('清扫街道两侧垃圾，巡查城镇道路。')).toEqual([])
  })

  test('镇 in the list of a 街道', () => {
    const list = listOf(
      [item({ cooperationDuties: '云湖街道：\n1.将名单报送镇政府。\n2.走访乡镇卫生院和城镇居民。' })],
      { office: '云湖街道' },
    )
    const found = proofread(list).filter(({ item, rule }) => item === 6 && rule === 'other-unit')
    expect(found.map(({ quote }) => quote)).toEqual(['镇'])
  })
})

test('青禾镇人民政府 is 青禾镇 in the text of the list', () => {
  const offices = ['青禾镇', '青禾镇人民政府'].map((office) =>
    proofread({ ...sampleList, office }).filter(({ severity }) => severity !== 'hint'),
  )
  expect(offices).toEqual([[], []])
})
