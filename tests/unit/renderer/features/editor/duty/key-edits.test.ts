import { array, assert, constantFrom, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backspace,
  behindNumber,
  deleteForward,
  enter,
  indent,
  moveLine,
  outdent,
} from '../../../../../../renderer/features/editor/duty/key-edits.ts'
import type { TextState } from '../../../../../../renderer/ui/text-state.ts'

/** A state written with `|` where the cursor is, or two around a selection. */
function at(marked: string): TextState {
  const [before = '', inside = '', after] = marked.split('|')
  if (after === undefined) return { text: before + inside, start: before.length, end: before.length }
  return { text: before + inside + after, start: before.length, end: before.length + inside.length }
}

function marked(state: TextState | null): string | null {
  if (state === null) return null
  const { text, start, end } = state
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`
}

describe('Enter', () => {
  it('makes the next number and numbers the lines below anew', () => {
    expect(marked(enter(at('县民政局：\n1.制定方案。|\n2.拨付经费。')))).toBe(
      '县民政局：\n1.制定方案。\n2.|\n3.拨付经费。',
    )
  })

  it('parts a line where the cursor is', () => {
    expect(marked(enter(at('1.制定方案。|拨付经费。')))).toBe('1.制定方案。\n2.|拨付经费。')
  })

  it('makes the first number behind a heading, with the mark the text uses', () => {
    expect(marked(enter(at('县民政局：|')))).toBe('县民政局：\n1.|')
    expect(marked(enter(at('县民政局：|\n县财政局：\n1、拨款。')))).toBe(
      '县民政局：\n1、|\n县财政局：\n1、拨款。',
    )
  })

  it('stays on the nested level, and numbers it by itself', () => {
    expect(marked(enter(at('1.检查：\n（1）商铺|\n2.上报。')))).toBe('1.检查：\n（1）商铺\n（2）|\n2.上报。')
  })

  it('goes up one level on a line with nothing but its number', () => {
    expect(marked(enter(at('1.检查。\n（1）商铺。\n（2）|')))).toBe('1.检查。\n（1）商铺。\n2.|')
    expect(marked(enter(at('1.检查。\n2.|')))).toBe('1.检查。\n|')
  })

  it('replaces what is selected', () => {
    expect(marked(enter(at('1.制定|全部|方案。')))).toBe('1.制定\n2.|方案。')
  })

  it('goes on past nine without losing the place', () => {
    const nine = Array.from({ length: 9 }, (_, index) => `${index + 1}.事。`)
    expect(marked(enter(at(`${nine[0]}|\n${nine.slice(1).join('\n')}`)))).toBe(
      ['1.事。', '2.|', ...nine.slice(1).map((_, index) => `${index + 3}.事。`)].join('\n'),
    )
  })

  it('goes on counting behind a duty that begins with a number', () => {
    expect(marked(enter(at('1.制定方案。\n2.2026年底前验收。|')))).toBe(
      '1.制定方案。\n2.2026年底前验收。\n3.|',
    )
    expect(marked(enter(at('1.制定方案。\n2.24小时值班。|\n3.上报。')))).toBe(
      '1.制定方案。\n2.24小时值班。\n3.|\n4.上报。',
    )
    expect(marked(enter(at('县气象局：\n1.24小时值班。|')))).toBe('县气象局：\n1.24小时值班。\n2.|')
    expect(marked(enter(at('1.110、119接处警。|')))).toBe('1.110、119接处警。\n2.|')
  })

  it('takes a number away that was typed behind the line’s own', () => {
    expect(marked(enter(at('1.1.协助摸排。|')))).toBe('1.协助摸排。\n2.|')
    expect(marked(enter(at('1.制定方案。\n2.2、协助摸排。|')))).toBe('1.制定方案。\n2.协助摸排。\n3.|')
    expect(marked(enter(at('1.检查：\n2.（1）商铺|')))).toBe('1.检查：\n（1）商铺\n（2）|')
    // Not what belongs to the words.
    expect(marked(enter(at('1.制定方案。\n2.2、3月份完成。|')))).toBe('1.制定方案。\n2.2、3月份完成。\n3.|')
  })

  it('numbers the only sentence of a section as well', () => {
    expect(marked(enter(at('制定方案|')))).toBe('1.制定方案\n2.|')
    expect(marked(enter(at('县民政局：\n制定方案|\n县财政局：\n1、拨款。')))).toBe(
      '县民政局：\n1、制定方案\n2、|\n县财政局：\n1、拨款。',
    )
    expect(enter(at('负责指导。\n负责监督。|'))).toBeNull()
    expect(enter(at('履职保障：业务指导|'))).toBeNull()
  })

  it('leaves plain sentences, and a number itself, to the field', () => {
    expect(enter(at('负责|指导。'))).toBeNull()
    expect(enter(at('预算1.5|万元。'))).toBeNull()
    expect(enter(at('1.5|万元以下。'))).toBeNull()
    expect(enter(at('1|.指导。'))).toBeNull()
  })
})

describe('Tab and Shift+Tab', () => {
  it('go down to （1） and back, the numbers right on both levels', () => {
    const nested = indent(at('1.检查：\n2.商铺|\n3.上报。'))
    expect(marked(nested)).toBe('1.检查：\n（1）商铺|\n2.上报。')
    expect(marked(outdent(nested ?? at('')))).toBe('1.检查：\n2.商铺|\n3.上报。')
  })

  it('work on all selected lines', () => {
    expect(marked(indent(at('1.检查：\n2.商|铺\n3.住|户')))).toBe('1.检查：\n（1）商|铺\n（2）住|户')
  })

  it('give a plain sentence its number and take it away again', () => {
    expect(marked(indent(at('负责指导|')))).toBe('1.负责指导|')
    expect(marked(outdent(at('1.负责指导|')))).toBe('负责指导|')
  })

  it('go through all levels that official texts have, and back to those that stand above', () => {
    expect(marked(indent(at('1.检查：\n（1）商铺|')))).toBe('1.检查：\n①商铺|')
    expect(marked(indent(at('一、总则。\n二、检查|')))).toBe('一、总则。\n（一）检查|')
    expect(marked(indent(at('一、总则。\n（一）检查|')))).toBe('一、总则。\n1.检查|')
    expect(marked(outdent(at('一、总则。\n1.检查|')))).toBe('一、总则。\n二、检查|')
    expect(marked(outdent(at('1.检查：\n（1）商铺\n①门店|')))).toBe('1.检查：\n（1）商铺\n（2）门店|')
    expect(marked(outdent(at('（1）商铺|')))).toBe('1.商铺|')
  })

  it('change nothing in a heading, on the lowest level, and in an empty text', () => {
    expect(indent(at('县民政局：|'))).toBeNull()
    expect(indent(at('1.检查：\n①商铺|'))).toBeNull()
    expect(indent(at('|'))).toBeNull()
    expect(outdent(at('负责指导|'))).toBeNull()
  })
})

describe('Backspace and Delete', () => {
  it('join a line with the one above, its number gone', () => {
    expect(marked(backspace(at('1.制定方案。\n2.|拨付经费。\n3.公示。')))).toBe(
      '1.制定方案。|拨付经费。\n2.公示。',
    )
    expect(marked(deleteForward(at('1.制定方案。|\n2.拨付经费。\n3.公示。')))).toBe(
      '1.制定方案。|拨付经费。\n2.公示。',
    )
  })

  it('take the number away first where a heading stands above', () => {
    expect(marked(backspace(at('县民政局：\n1.|拨付经费。')))).toBe('县民政局：\n|拨付经费。')
  })

  it('leave everything else to the field', () => {
    expect(backspace(at('1.制定|方案。'))).toBeNull()
    expect(backspace(at('1.|制定|方案。'))).toBeNull()
    expect(deleteForward(at('1.制定|方案。\n2.公示。'))).toBeNull()
    expect(deleteForward(at('1.制定方案。|'))).toBeNull()
  })
})

describe('Alt+↑ and Alt+↓', () => {
  it('move a line with what is nested below it', () => {
    const before = '1.检查：\n（1）商铺\n（2）住户\n2.上|报。'
    const up = moveLine(at(before), 'up')
    expect(marked(up)).toBe('1.上|报。\n2.检查：\n（1）商铺\n（2）住户')
    expect(marked(moveLine(up ?? at(''), 'down'))).toBe(before)
  })

  it('carry a line over a heading into the block of another department', () => {
    expect(marked(moveLine(at('县民政局：\n1.审核。\n2.拨款|。\n县财政局：\n1.监督。'), 'down'))).toBe(
      '县民政局：\n1.审核。\n县财政局：\n1.拨款|。\n2.监督。',
    )
  })

  it('move all selected lines together', () => {
    expect(marked(moveLine(at('1.甲\n2.乙\n3.丙|丙\n4.丁|丁'), 'up'))).toBe('1.甲\n2.丙|丙\n3.丁|丁\n4.乙')
    expect(marked(moveLine(at('1.甲|甲\n2.乙|乙\n3.丙'), 'down'))).toBe('1.丙\n2.甲|甲\n3.乙|乙')
  })

  it('stop at either end', () => {
    expect(moveLine(at('1.审核|。\n2.拨款。'), 'up')).toBeNull()
    expect(moveLine(at('1.审核。\n2.拨款|。'), 'down')).toBeNull()
  })
})

describe('Home', () => {
  it('goes behind the number, where a duty begins', () => {
    expect(marked(behindNumber(at('1.审核。\n|2.拨款。')))).toBe('1.审核。\n2.|拨款。')
    expect(marked(behindNumber(at('1.审核。\n2.24|小时')))).toBe(null)
    expect(marked(behindNumber(at('1.审核。\n|2.24小时')))).toBe('1.审核。\n2.|24小时')
    expect(behindNumber(at('县民政局：\n|负责指导'))).toBeNull()
  })
})

/** The hanzi of a text that no number has, in any order. */
function words(text: string): string[] {
  return text
    .replace(/[0-9①-⑳（）.\n一二三四五六七八九十、]/g, '')
    .split('')
    .toSorted()
}

describe('whatever is pressed wherever', () => {
  const line = constantFrom(
    '县民政局：',
    '1.审核。',
    '2.拨款。',
    '（1）商铺',
    '①甲',
    '负责指导',
    '',
    '9.九',
    '一、总则',
    '2.24小时值班',
    '3.2026年底前',
    '1.1.重复',
    '1.5万元',
  )
  const edits = [
    enter,
    indent,
    outdent,
    backspace,
    deleteForward,
    (state: TextState) => moveLine(state, 'up'),
  ]

  it('no word is lost or doubled, only numbers and line breaks change', () => {
    assert(
      property(array(line, { minLength: 1, maxLength: 8 }), nat(), nat(5), (lines, place, which) => {
        const text = lines.join('\n')
        const start = place % (text.length + 1)
        const next = edits[which]?.({ text, start, end: start })
        if (next === null || next === undefined) return
        expect(words(next.text)).toEqual(words(text))
        expect(next.start).toBeGreaterThanOrEqual(0)
        expect(next.start).toBeLessThanOrEqual(next.text.length)
      }),
    )
  })
})
