import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advanceOf } from '../../../../shared/typesetting/advance.ts'
import { breakLines, lineCount } from '../../../../shared/typesetting/break-lines.ts'

const advance = advanceOf('Times New Roman')

function linesOf(text: string, width: number): string[] {
  return breakLines(text, width, advance)
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + advance(character.codePointAt(0) ?? 0), 0)
}

describe('breakLines', () => {
  it('fills a line with hanzi, one em each', () => {
    expect(linesOf('负责辖区内防汛物资储备', 4)).toEqual(['负责辖区', '内防汛物', '资储备'])
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(linesOf('组织清淤、巡查。', 4)).toEqual(['组织清', '淤、巡', '查。'])
    expect(linesOf('巡查河道（含支流）', 5)).toEqual(['巡查河道', '（含支流）'])
    expect(linesOf('要落实“河长制”', 4)).toEqual(['要落实', '“河长', '制”'])
    expect(linesOf('青禾(镇)', 2.5)).toEqual(['青禾', '(镇)'])
  })

  it('counts two digits as one hanzi and keeps a number with its point together', () => {
    expect(linesOf('1.上报', 2.75)).toEqual(['1.上报'])
    expect(linesOf('电话12345受理', 4)).toEqual(['电话', '12345受', '理'])
  })

  it('keeps —— and …… in one piece', () => {
    expect(linesOf('巡查整改——销号', 5)).toEqual(['巡查整改', '——销号'])
    expect(linesOf('巡查整改……等', 5)).toEqual(['巡查整', '改……等'])
  })

  it('cuts a word that is wider than the line', () => {
    const lines = linesOf('见https://www.example.org/notice/2026', 5)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.every((line) => widthOf(line) <= 5)).toBe(true)
  })

  it('lets a blank hang over the end of a line', () => {
    expect(linesOf('青禾镇 水利站', 3)).toEqual(['青禾镇 ', '水利站'])
  })

  it('gives an empty paragraph one line', () => {
    expect(lineCount('', 10, advance)).toBe(1)
  })

  it('loses nothing and, but for hanging blanks, never goes over the edge', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'防汛，。、；：（）“”《》()12.%Aa -—…𠮷😀，，（（'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, fc.double({ min: 2, max: 12, noNaN: true }), (content, width) => {
        const lines = linesOf(content, width)
        expect(lines.join('')).toBe(content)
        for (const line of lines) {
          expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(width + 0.001)
        }
        expect(lineCount(content, width, advance)).toBe(lines.length)
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes ten times as long for ten times the text, not a hundred times', () => {
    const text =
      '1.负责统筹协调辖区内防汛抗旱物资储备、调拨和管理工作，按照“统一指挥、分级负责”要求落实责任。'
    const quickest = (repeats: number): number => {
      const paragraph = text.repeat(repeats)
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now()
        lineCount(paragraph, 30, advance)
        return performance.now() - start
      })
      return Math.min(...times)
    }
    quickest(2_000)
    expect(quickest(20_000) / quickest(2_000)).toBeLessThan(40)
  })
})
