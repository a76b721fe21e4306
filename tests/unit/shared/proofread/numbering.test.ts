import { describe, expect, test } from 'vitest'
import { shown } from '../../../support/proofread-list.ts'

const lines = (...entries: string[]): { cooperationDuties: string } => ({
  cooperationDuties: ['青禾镇：', ...entries].join('\n'),
})

describe('numbers of the entries', () => {
  test('a tidy item has nothing to say', () => {
    expect(shown({})).toEqual([])
    expect(
      shown(
        lines(
          '1.核实下列内容：',
          '（1）姓名；',
          '（2）住址。',
          '2.登记造册。',
          '（1）按村登记。',
          '（2）按户登记。',
        ),
      ),
    ).toEqual([])
  })

  test('an entry was taken out and the numbers were not moved up', () => {
    expect(shown(lines('1.张贴通知。', '2.收集材料。', '4.汇总上报。'))).toEqual([
      'numbering-gap 「4.汇总上报。」',
    ])
  })

  test('a number typed twice is mended where the others leave no doubt', () => {
    expect(shown(lines('1.张贴通知。', '2.收集材料。', '2.汇总上报。'))).toEqual([
      'numbering-repeat 「2.汇总上报。」 → 「3.汇总上报。」',
    ])
    expect(shown(lines('1.张贴通知。', '2.收集材料。', '2.核对名册。', '4.汇总上报。'))).toEqual([
      'numbering-repeat 「2.核对名册。」 → 「3.核对名册。」',
    ])
  })

  test('two entries changed places', () => {
    expect(shown(lines('1.张贴通知。', '3.收集材料。', '2.核对名册。'))).toEqual([
      'numbering-order 「3.收集材料。」',
    ])
  })

  test('nested numbers belong to their parent', () => {
    expect(shown(lines('1.核实内容：', '（1）姓名；', '（3）住址。', '2.登记造册。'))).toEqual([
      'numbering-gap 「（3）住址。」',
    ])
  })

  test('each department begins with 1 again', () => {
    const superiorDuties =
      '县水利局：\n1.制定计划。\n2.安排经费。\n县应急管理局：\n1.参与抢险。\n2.通报灾情。'
    expect(shown({ departments: ['云泽县水利局', '云泽县应急管理局'], superiorDuties })).toEqual([])
  })

  test('numbers lost by a web page are offered', () => {
    expect(shown(lines('张贴通知。', '收集材料。'))).toEqual([
      'numbering-lost 「张贴通知。\n收集材料。」 → 「1.张贴通知。\n2.收集材料。」',
    ])
    expect(shown(lines('张贴通知并收集材料。'))).toEqual([])
  })

  test('one paragraph lost its number', () => {
    expect(shown(lines('1.张贴通知。', '收集材料。', '3.汇总上报。'))).toEqual([
      'unnumbered-entry 「收集材料。」 → 「2.收集材料。」',
    ])
    expect(shown(lines('1.张贴通知。', '2.收集材料。', '以上材料一式两份。'))).toEqual([
      'unnumbered-entry 「以上材料一式两份。」',
    ])
  })

  test('another style of enumerator', () => {
    expect(shown(lines('1、张贴通知。', '2.收集材料。'))).toEqual([
      'enumerator-style 「1、张贴通知」 → 「1.张贴通知」',
    ])
    expect(shown(lines('1. 张贴通知。', '2.收集材料。'))).toEqual([
      'enumerator-style 「1. 张贴通知」 → 「1.张贴通知」',
    ])
  })
})
