import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../../../shared/duty-text/canonical.ts'
import type { CellLine } from '../../../../shared/grid/types.ts'

const lines = (...texts: string[]): string[] => [...canonicalText(texts.map((text) => ({ text }))).lines]
const runIn = (text: string): string[] => [...canonicalText([{ text, runIn: true }]).lines]
const lost = (text: string): string[] => [...canonicalText([{ text, lostNumber: true }]).lines]

describe('text that a recognition program wrote in one line', () => {
  it('gets its lines back: heading, entries, support', () => {
    expect(runIn('县公安局： 1. 维护秩序。 2. 检查仓库；登记台账。 履职保障： 业务指导')).toEqual([
      '县公安局：',
      '1.维护秩序。',
      '2.检查仓库；登记台账。',
      '履职保障：业务指导',
    ])
  })

  it('parts a department from its sentence, and the next department from it', () => {
    expect(
      runIn('县教育局职责： 开展宣传。 县财政局职责： 拨付资金。 履职保障： 1. 培训。 2. 资金。'),
    ).toEqual([
      '县教育局职责：',
      '开展宣传。',
      '县财政局职责：',
      '拨付资金。',
      '履职保障：',
      '1.培训。',
      '2.资金。',
    ])
  })

  it('begins an entry after a heading without a colon and after an entry without a full stop', () => {
    expect(runIn('青禾镇 1. 做好宣传 2. 上报名单 4.整理台账。')).toEqual([
      '青禾镇',
      '1.做好宣传',
      '2.上报名单 4.整理台账。',
    ])
  })

  it('keeps nested numbers, and blanks that are no line ends', () => {
    expect(runIn('1.检查： （1）仓库。 （2）集市。 2.落实“管行业 管安全”要求，预算1. 5万元以内。')).toEqual([
      '1.检查：',
      '（1）仓库。',
      '（2）集市。',
      '2.落实“管行业 管安全”要求，预算1. 5万元以内。',
    ])
  })

  it('does not take numbers in a sentence for entries', () => {
    const text = '比例为8:1.其余按第（二）项办理；预算1.5万元，2、3月份完成。'
    expect(runIn(text)).toEqual([text])
  })
})

describe('a cell whose lines are the source’s own', () => {
  it('keeps them, without blanks at the ends and after an enumerator', () => {
    expect(lines('　县民政局： ', ' 1. 审核材料。', '', '2．　发放补贴。', '履职保障： 经费')).toEqual([
      '县民政局：',
      '1.审核材料。',
      '2．发放补贴。',
      '履职保障：经费',
    ])
  })

  it('joins a line that only wrapped', () => {
    expect(lines('1.摸排困难群众，', '按规定办理', '。')).toEqual(['1.摸排困难群众，按规定办理。'])
  })

  it('parts entries that stand behind each other in one line', () => {
    expect(lines('县民政局：1.审核材料。2.发放补贴。履职保障：经费')).toEqual([
      '县民政局：',
      '1.审核材料。',
      '2.发放补贴。',
      '履职保障：经费',
    ])
  })

  it('leaves a blank between two sentences of one line alone', () => {
    expect(lines('做好宣传。 另行通知。')).toEqual(['做好宣传。 另行通知。'])
  })
})

describe('a list that lost its numbers', () => {
  it('is parted where the source parts it, and gets no numbers', () => {
    expect(lost('制定方案；报备。实施。 组织宣传。 上报结果。')).toEqual([
      '制定方案；报备。实施。',
      '组织宣传。',
      '上报结果。',
    ])
  })

  it('is parted into sentences where the source does not part it', () => {
    expect(lost('制定方案。组织宣传。上报结果。')).toEqual(['制定方案。', '组织宣传。', '上报结果。'])
    expect(canonicalText([{ text: '制定方案。', lostNumber: true }]).lostNumbers).toBe(true)
  })
})

const pieces = fc.constantFrom(
  '县教育局职责：',
  '履职保障：',
  '1.',
  '2. ',
  '（1）',
  '①',
  '一、',
  '组织宣传',
  '办理',
  '。',
  '；',
  '，',
  '： ',
  ' ',
  '\n',
  '1.5',
  '）',
  '“',
)
const cell: fc.Arbitrary<CellLine[]> = fc.array(
  fc.record({
    text: fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    runIn: fc.boolean(),
    lostNumber: fc.boolean(),
  }),
  { maxLength: 4 },
)

describe('laws', () => {
  it('no letter is lost and none invented', () => {
    fc.assert(
      fc.property(cell, (source) => {
        const before = source
          .map(({ text }) => text)
          .join('')
          .replaceAll(/\s/g, '')
        expect(canonicalText(source).lines.join('').replaceAll(/\s/g, '')).toBe(before)
      }),
    )
  })

  it('lines have no blanks at their ends, and none is empty', () => {
    fc.assert(
      fc.property(cell, (source) => {
        for (const line of canonicalText(source).lines) expect(line).toBe(line.trim() || 'an empty line')
      }),
    )
  })

  it('a very long line takes no long time', () => {
    const started = performance.now()
    canonicalText([{ text: '1. 做好工作。 '.repeat(40_000), runIn: true }])
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
