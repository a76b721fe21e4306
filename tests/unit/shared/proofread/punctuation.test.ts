import { describe, expect, test } from 'vitest'
import { proofread } from '../../../../shared/proofread/proofread.ts'
import { findingsIn, item, listOf, rulesFor, shown } from '../../../support/proofread-list.ts'

const sentence = (text: string): { cooperationDuties: string } => ({
  cooperationDuties: `青禾镇：\n1.${text}\n2.组织村民参加清淤。`,
})

describe('half-width marks', () => {
  test('between Chinese characters, with the blank typed after them', () => {
    expect(shown(sentence('登记造册, 按月上报。'))).toEqual(['half-width 「册, 」 → 「册，」'])
    expect(shown(sentence('走访社区(村)居民。'))).toEqual(['half-width 「(村)」 → 「（村）」'])
    expect(shown(sentence('宣传"十不准"规定。'))).toEqual(['half-width 「"十不准"」 → 「“十不准”」'])
  })

  test('not in numbers, times and addresses', () => {
    expect(shown(sentence('于8:30前上报3.5公里渠段，网址www.example.cn。'))).toEqual([])
  })

  test('in a column header', () => {
    const list = listOf([item()])
    const columns = list.columns.map((column) =>
      column.field === 'cooperationDuties' ? { ...column, header: '乡镇(街道)配合职责' } : column,
    )
    const found = proofread({ ...list, columns })
    expect(found.map(({ rule, item, column, quote, fix }) => [rule, item, column, quote, fix])).toEqual([
      ['half-width-heading', null, 'cooperationDuties', '(街道)', '（街道）'],
    ])
  })
})

describe('marks', () => {
  test.each([
    ['登记造册，，按月上报。', ['repeated-mark 「，，」 → 「，」']],
    ['登记造册、。', ['repeated-mark 「、。」 → 「。」']],
    ['核对材料。等，按月上报。', ['numbering-lost', 'repeated-mark 「等，」']],
    ['登记造册', ['end-mark-missing 「1.登记造册」 → 「1.登记造册。」']],
    ['登记造册，', ['end-mark-missing 「.登记造册，」 → 「.登记造册。」']],
    ['登记造册；', ['end-mark-differs 「.登记造册；」 → 「.登记造册。」']],
    ['落实“三清”、“三建”要求。', ['mark-between-quotes 「”、“」 → 「”“」']],
    ['宣传《防洪法》、《水法》。', ['mark-between-quotes 「》、《」 → 「》《」']],
    ['收集姓名、住址、和电话。', ['mark-before-and 「、和」 → 「和」']],
    ['落实“三清要求。', ['unbalanced 「“三清要求。」']],
    ['落实三清”要求。', ['unbalanced 「1.落实三清”」']],
    ['宣传《防洪法（试行》。', ['unbalanced 「（试行》。」']],
    ['走访社区（村居民。', ['unbalanced 「（村居民。」']],
  ])('%s', (text, expected) => {
    expect(shown(sentence(text)).filter((one) => !one.startsWith('numbering-lost'))).toEqual(
      expected.filter((one) => one !== 'numbering-lost'),
    )
  })

  test.each([
    '做好排查、和解、及时上报工作。',
    '落实“三清”（清淤）、“三建”要求。',
    '宣传《云泽县“河长制”实施办法》。',
    '收集材料，包括：姓名、住址等……',
    '核实姓名（含曾用名）。',
  ])('silent: %s', (text) => {
    expect(rulesFor(text).filter((rule) => rule !== 'end-mark-missing')).toEqual([])
  })

  test('a nested run may be parted by ；', () => {
    expect(shown(sentence('核实：\n（1）姓名；\n（2）住址。'))).toEqual([])
    expect(shown(sentence('核实：\n（1）姓名；\n（2）住址；'))).toEqual([
      'end-mark-differs 「（2）住址；」 → 「（2）住址。」',
    ])
  })
})

describe('names', () => {
  test('an end mark and a comma', () => {
    expect(shown({ name: '渠道清淤工作。' })).toEqual(['name-end-mark 「清淤工作。」 → 「清淤工作」'])
    expect(shown({ name: '渠道清淤，管护' })).toEqual(['name-comma 「清淤，管护」'])
  })

  test('short words parted by commas', () => {
    expect(
      findingsIn(sentence('登记姓名，住址，电话等。')).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([['parallel-commas', 'hint']])
  })
})
