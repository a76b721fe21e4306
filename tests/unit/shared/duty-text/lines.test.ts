import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enumeratorsOf, linesOf, textOf } from '../../../../shared/duty-text/lines.ts'
import { parseDutyText } from '../../../../shared/duty-text/parse.ts'
import { printDutyText } from '../../../../shared/duty-text/print.ts'

const numbers = (...lines: string[]): (number | null)[] =>
  enumeratorsOf(lines).map((enumerator) => enumerator?.number ?? null)

describe('the numbers of lines', () => {
  it('are those of duties that begin with a year or a telephone number, too', () => {
    expect(numbers('1.制定方案。', '2.2026年底前验收。', '3.12345热线办理。')).toEqual([1, 2, 3])
  })

  it('are told from decimal numbers by the count', () => {
    expect(numbers('1.制定方案。', '2.24小时值班。', '3.上报。')).toEqual([1, 2, 3])
    expect(numbers('1.24小时值班。', '2.上报。')).toEqual([1, 2])
    expect(numbers('1.制定方案。', '3.5公里范围内巡查。')).toEqual([1, null])
    expect(numbers('1.5万元以下。')).toEqual([null])
    expect(numbers('1.5万元以下。', '县财政局：', '1.拨款。', '2.公示。')).toEqual([null, null, 1, 2])
    expect(numbers('1.甲。', '县财政局：', '2.5公里。')).toEqual([1, null, null])
  })

  it('never lose a letter of a text', () => {
    const line = constantFrom(
      '县民政局：',
      '1.审核',
      '2.24小时',
      '3.5公里',
      '1.1.摸排',
      '（1）甲',
      '',
      '履职保障：指导',
    )
    assert(
      property(array(line, { minLength: 1 }), (lines) => {
        const text = lines.join('\n')
        expect(textOf(linesOf(text))).toBe(text)
        expect(printDutyText(parseDutyText(text))).toBe(text)
        expect(parseDutyText(printDutyText(parseDutyText(text)))).toEqual(parseDutyText(text))
      }),
    )
  })
})
