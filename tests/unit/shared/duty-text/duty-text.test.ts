import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEnumerator, withNumber } from '../../../../shared/duty-text/enumerator.ts'
import { isHeading } from '../../../../shared/duty-text/heading.ts'
import { parseDutyText } from '../../../../shared/duty-text/parse.ts'
import { printDutyText } from '../../../../shared/duty-text/print.ts'
import { renumber } from '../../../../shared/duty-text/renumber.ts'
import type { DutyEntry, DutyText } from '../../../../shared/duty-text/types.ts'

function renumbered(line: string, number: number): string | null {
  const enumerator = readEnumerator(line)
  return enumerator && withNumber(enumerator, number)
}

function withoutNumbers(text: string): string {
  return text
    .split('\n')
    .map((each) => each.slice(readEnumerator(each)?.typed.length ?? 0))
    .join('\n')
}

const CELL = [
  '县公安局：',
  '1.维护秩序。',
  '2.检查下列场所：',
  '（1）仓库。',
  '（2）集市。',
  '节日前另行通知。',
  '县气象局职责：',
  '及时发布预警。',
  '履职保障：业务指导',
].join('\n')

describe('duty text', () => {
  it('parts a cell into departments, numbered lines and support', () => {
    const { sections } = parseDutyText(CELL)
    expect(sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['duties', '县公安局：'],
      ['duties', '县气象局职责：'],
      ['support', '履职保障：业务指导'],
    ])
    const second = sections[0]?.entries[1]
    expect(second?.enumerator).toBe('2.')
    expect(second?.children.map(({ enumerator, text }) => [enumerator, text])).toEqual([
      ['（1）', '仓库。'],
      ['（2）', '集市。'],
    ])
    expect(second?.children[1]?.children[0]?.text).toBe('节日前另行通知。')
    expect(sections[1]?.entries).toEqual([{ enumerator: null, text: '及时发布预警。', children: [] }])
  })

  it('numbers a section anew after a line was taken out, and keeps the marks as typed', () => {
    const text = '县农业局：\n1.巡查。\n3、上报。\n（2）甲。\n（5）乙。\n县水务局：\n2．放水。'
    expect(printDutyText(renumber(parseDutyText(text)))).toBe(
      '县农业局：\n1.巡查。\n2、上报。\n（1）甲。\n（2）乙。\n县水务局：\n1．放水。',
    )
  })

  it('goes on counting over a heading where the text did', () => {
    const text = '宣传：\n1.甲。\n1.乙。\n检查：\n2.丙。\n3.丁。'
    expect(printDutyText(renumber(parseDutyText(text)))).toBe(
      '宣传：\n1.甲。\n2.乙。\n检查：\n3.丙。\n4.丁。',
    )
  })
})

describe('enumerators', () => {
  it.each([
    ['1.组织', 'arabic', 1, '1.'],
    ['12．组织', 'arabic', 12, '12．'],
    ['3、组织', 'arabic', 3, '3、'],
    ['３.组织', 'arabic', 3, '３.'],
    ['（4）组织', 'arabic-brackets', 4, '（4）'],
    ['5）组织', 'arabic-brackets', 5, '5）'],
    ['⑥组织', 'circled', 6, '⑥'],
    ['⒎组织', 'arabic', 7, '⒎'],
    ['⑻组织', 'arabic-brackets', 8, '⑻'],
    ['十九、组织', 'chinese', 19, '十九、'],
    ['（二十）组织', 'chinese-brackets', 20, '（二十）'],
  ])('reads %s', (line, style, number, typed) => {
    expect(readEnumerator(line)).toEqual({ style, number, typed })
  })

  it.each(['1.5万元以下', '2026年', '（含）', '一二级残疾', '十分重要', '0.组织', '（一次性）补助'])(
    'sees none in %s',
    (line) => {
      expect(readEnumerator(line)).toBeNull()
    },
  )

  it('writes another number with the same marks', () => {
    expect(renumbered('（3）甲', 12)).toBe('（12）')
    expect(renumbered('三、甲', 11)).toBe('十一、')
    expect(renumbered('③甲', 4)).toBe('④')
    expect(renumbered('③甲', 21)).toBe('（21）')
  })
})

const words = fc
  .string({
    unit: fc.constantFrom(...'组织开展宣传，报县民政局；检查5处、整改。“两项”补贴：abc 1.（'),
    minLength: 1,
  })
  .filter((text) => !/^\s|\s$/.test(text))
const enumerator = fc.tuple(
  fc.constantFrom('N.', 'N．', 'N、', '（N）', 'N）'),
  fc.integer({ min: 1, max: 99 }),
)
const line = fc.oneof(
  words,
  fc.tuple(enumerator, words).map(([[form, number], text]) => form.replace('N', String(number)) + text),
  fc.constantFrom(
    '县教育局：',
    '联动监督:',
    '履职保障：',
    '履职程序：业务培训',
    '一、总则',
    '（二）分则',
    '③细则',
  ),
)

const plain = words.filter(
  (text) => readEnumerator(text) === null && !isHeading(text) && !text.startsWith('履职'),
)
const leaf = (typed: (n: number) => string): fc.Arbitrary<DutyEntry[]> =>
  fc
    .array(plain, { maxLength: 3 })
    .map((texts) =>
      texts.map((text, index) => ({ enumerator: typed(index + 1), text: `。${text}`, children: [] })),
    )
const numbered = fc
  .array(
    fc.tuple(
      plain,
      leaf((n) => `（${n}）`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((entries) =>
    entries.map(([text, children], index) => ({ enumerator: `${index + 1}.`, text: `办${text}`, children })),
  )
const entries: fc.Arbitrary<DutyEntry[]> = fc.oneof(
  numbered,
  plain.map((text) => [{ enumerator: null, text, children: [] }]),
)
const structure: fc.Arbitrary<DutyText> = fc
  .array(fc.tuple(fc.constantFrom('县教育局：', '青禾镇：', '联合办案：'), entries), { maxLength: 4 })
  .map((sections) => ({
    sections: sections.map(([heading, below]) => ({ kind: 'duties' as const, heading, entries: below })),
  }))

describe('laws of parse and print', () => {
  it('parse then print gives the same text', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines.join('\n')
        expect(printDutyText(parseDutyText(text))).toBe(text)
      }),
    )
  })

  it('holds for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printDutyText(parseDutyText(text))).toBe(text)
      }),
    )
  })

  it('print then parse gives the same structure', () => {
    fc.assert(
      fc.property(structure, (text) => {
        expect(parseDutyText(printDutyText(text))).toEqual(text)
      }),
    )
  })

  it('renumbering twice is renumbering once, and changes nothing but numbers', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const once = renumber(parseDutyText(lines.join('\n')))
        expect(renumber(once)).toEqual(once)
        expect(withoutNumbers(printDutyText(once))).toBe(withoutNumbers(lines.join('\n')))
      }),
    )
  })
})
