import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOES_ON, partCell, type CellPart } from '../../../../../electron/export/xlsx/part-cells.ts'

const halfAnEm = (): number => 0.5
const oneEm = (): number => 1
const measure = { width: 10, advance: oneEm }

/** What a reader does with the rows of one item. */
function joined(parts: readonly CellPart[]): string {
  return parts.reduce(
    (text, part, index) =>
      index > 0 && !text.endsWith(GOES_ON) ? `${text}\n${part.text}` : text.replace(GOES_ON, '') + part.text,
    '',
  )
}

describe('partCell', () => {
  it('keeps a cell that fits in one row', () => {
    const parts = partCell(['1.制定方案。', '2.组织实施。'], measure, { lines: 2, characters: 100 })
    expect(parts).toEqual([{ text: '1.制定方案。\n2.组织实施。', lines: 2 }])
    expect(partCell([], measure, { lines: 2, characters: 100 })).toEqual([{ text: '', lines: 1 }])
  })

  it('parts between paragraphs and keeps each whole', () => {
    const paragraphs = [
      '1.制定方案，明确分工，落实责任。',
      '2.组织实施。',
      '3.汇总上报，归档保存，接受检查。',
    ]
    const parts = partCell(paragraphs, measure, { lines: 3, characters: 100 })
    expect(parts.map((part) => part.text)).toEqual([
      '1.制定方案，明确分工，落实责任。\n2.组织实施。',
      '3.汇总上报，归档保存，接受检查。',
    ])
  })

  it('parts a paragraph longer than a row at a line’s end, and says that it goes on', () => {
    const parts = partCell(['甲'.repeat(25)], measure, { lines: 2, characters: 100 })
    expect(parts).toEqual([
      { text: '甲'.repeat(20) + GOES_ON, lines: 2 },
      { text: '甲'.repeat(5), lines: 1 },
    ])
  })

  it('parts what takes no room on a line but passes the limit of a cell', () => {
    const parts = partCell([` ${' '.repeat(40_000)}甲`], measure, { lines: 30, characters: 32_000 })
    expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThanOrEqual(32_001)
    expect(joined(parts)).toBe(` ${' '.repeat(40_000)}甲`)
  })

  it('loses nothing and keeps the limits, whatever the cell', () => {
    const paragraph = fc
      .string({
        unit: fc.constantFrom('甲', '，', '（', '）', 'a', '1', '.', ' ', '𠮷', '—'),
        maxLength: 120,
      })
      .filter((text) => !text.endsWith(GOES_ON))
    const limit = fc.record({
      lines: fc.integer({ min: 1, max: 6 }),
      characters: fc.integer({ min: 60, max: 200 }),
    })
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), limit, (paragraphs, rowLimit) => {
        const parts = partCell(paragraphs, { width: 10, advance: halfAnEm }, rowLimit)
        expect(joined(parts)).toBe(paragraphs.join('\n'))
        for (const part of parts) expect(part.lines).toBeLessThanOrEqual(rowLimit.lines)
      }),
    )
  })
})
