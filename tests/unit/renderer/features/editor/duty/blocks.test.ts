import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameBlocks } from '../../../../../../renderer/features/editor/duty/block-ids.ts'
import {
  blocksOf,
  bodyStart,
  placeIn,
  textOfBlocks,
  typedLine,
  withBlock,
  withBody,
  withHeading,
  withMovedBlock,
  withoutBlock,
  withoutHeading,
} from '../../../../../../renderer/features/editor/duty/blocks.ts'
import { enter } from '../../../../../../renderer/features/editor/duty/key-edits.ts'
import { parseDutyText } from '../../../../../../shared/duty-text/parse.ts'

/** Wrongly numbered: only an edit of the block itself may mend it. */
const ODD = '县民政局：\n1.审核。\n1.公示。\n3.'
const TEXT = `${ODD}\n县财政局：\n1、拨款。`

const texts = array(
  constantFrom(
    '县民政局：',
    '联动监督:',
    '1.登记。',
    '3.核查。',
    '（1）商铺；',
    '随时上报。',
    '',
    '履职保障：业务指导',
    '：',
  ),
  { maxLength: 9 },
).map((lines) => lines.join('\n'))

describe('a duty text in blocks', () => {
  it('has a block for each section, and is the same text letter by letter', () => {
    assert(
      property(texts, (text) => {
        const blocks = blocksOf(text)
        expect(textOfBlocks(blocks)).toBe(text)
        expect(blocks.map(({ heading }) => heading)).toEqual(
          text === '' ? [null] : parseDutyText(text).sections.map(({ heading }) => heading),
        )
        for (const block of blocks)
          expect(text.slice(bodyStart(block), bodyStart(block) + block.body.length)).toBe(block.body)
      }),
    )
  })

  it('has every cursor of the text in one block', () => {
    assert(
      property(texts, integer({ min: 0, max: 60 }), (text, offset) => {
        const at = Math.min(offset, text.length)
        const blocks = blocksOf(text)
        const place = placeIn(blocks, { start: at, end: at })
        const block = blocks[place.block]
        if (block === undefined) throw new Error('no such block')
        const back = (place.part === 'body' ? bodyStart(block) : block.start) + place.start
        // The colon of a heading belongs to no field: the cursor stands before it.
        expect([at, at - 1]).toContain(back)
      }),
    )
  })

  it('changes nothing outside the block that is typed in', () => {
    assert(
      property(texts, integer({ min: 0, max: 5 }), (text, number) => {
        const blocks = blocksOf(text)
        const index = number % blocks.length
        const [body, name] = [withBody(text, index, '新的一句。'), withHeading(text, index, '县水利局')]
        expect(blocksOf(body).map(({ body: own }) => own)).toEqual(
          blocks.map(({ body: own }, at) => (at === index ? '新的一句。' : own)),
        )
        expect(blocksOf(name).map(({ body: own }) => own)).toEqual(blocks.map(({ body: own }) => own))
        expect(withBody(text, index, blocks[index]?.body ?? '')).toBe(text)
      }),
    )
  })

  it('keeps the numbers of other blocks, right or wrong, when a line is added', () => {
    const end = TEXT.length
    expect(enter({ text: TEXT, start: end, end })?.text).toBe(`${TEXT}\n2、`)
    const inOdd = enter({ text: TEXT, start: 11, end: 11 })?.text
    expect(inOdd).toBe('县民政局：\n1.审核。\n2.\n3.公示。\n4.\n县财政局：\n1、拨款。')
  })

  it('counts on over blocks where the text did', () => {
    const text = '县民政局：\n1.审核。\n2.公示。\n县财政局：\n3.拨款。'
    const end = text.indexOf('\n县财政局')
    expect(enter({ text, start: end, end })?.text).toBe(
      '县民政局：\n1.审核。\n2.公示。\n3.\n县财政局：\n4.拨款。',
    )
    expect(withMovedBlock(text, 1, 'up')?.text).toBe('县财政局：\n1.拨款。\n县民政局：\n1.审核。\n2.公示。')
  })

  it('keeps a heading’s colon, and gives one to a line that had none', () => {
    expect(withHeading('县民政局:\n1.审核。', 0, '县财政局')).toBe('县财政局:\n1.审核。')
    expect(withHeading('1.审核。', 0, '县财政局')).toBe('县财政局：\n1.审核。')
  })

  it('does not make a heading of a line that is still being typed', () => {
    const before = '县民政局：\n1.审核。\n开展检查'
    const after = `${before}：`
    const line = typedLine(before, after)
    expect(blocksOf(after, line)).toHaveLength(1)
    expect(blocksOf(after)).toHaveLength(2)
  })
})

describe('whole blocks', () => {
  it('are added at the end, ready for the first duty, with the mark the text uses', () => {
    expect(withBlock('', '县财政局：')).toBe('县财政局：\n1.')
    expect(withBlock('县民政局：\n1、审核。', '县财政局职责：')).toBe(
      '县民政局：\n1、审核。\n县财政局职责：\n1、',
    )
  })

  it('change places, and back', () => {
    const down = withMovedBlock(TEXT, 0, 'down')
    expect(down?.text).toBe(`县财政局：\n1、拨款。\n${ODD}`)
    expect(withMovedBlock(down?.text ?? '', 1, 'up')?.text).toBe(TEXT)
    expect(withMovedBlock(TEXT, 0, 'up')).toBeNull()
    expect(withMovedBlock(TEXT, 1, 'down')).toBeNull()
  })

  it('stay below the lines that stand before the first heading', () => {
    expect(withMovedBlock('1.审核。\n县财政局：\n1.拨款。', 1, 'up')).toBeNull()
  })

  it('go away with all their lines, and no other', () => {
    expect(withoutBlock(TEXT, 1).text).toBe(ODD)
    expect(withoutBlock(TEXT, 0).text).toBe('县财政局：\n1、拨款。')
    expect(withoutBlock('县财政局：\n1.拨款。', 0).text).toBe('')
  })

  it('lose their heading to the block above, which counts on', () => {
    expect(withoutHeading('县民政局：\n1.审核。\n：\n1.拨款。', 1)).toEqual({
      text: '县民政局：\n1.审核。\n2.拨款。',
      start: 11,
      end: 11,
    })
    expect(withoutHeading('：\n1.拨款。', 0)).toMatchObject({ text: '1.拨款。', start: 2 })
    expect(withoutHeading('：', 0)).toMatchObject({ text: '', start: 0 })
  })
})

function ids(before: string, after: string): number[] {
  const blocks = blocksOf(before)
  return sameBlocks(
    blocks.map((_, index) => index),
    blocks,
    blocksOf(after),
    blocks.length,
  )
}

describe('which block is which after an edit', () => {
  it('is the same while its heading or its lines are typed', () => {
    expect(ids(TEXT, withHeading(TEXT, 0, '县'))).toEqual([0, 1])
    expect(ids(TEXT, withBody(TEXT, 1, '1、'))).toEqual([0, 1])
  })

  it('is the same behind a block that came or went', () => {
    expect(ids('甲：\n1.a\n乙：\n1.b', '甲：\n1.a\n丙：\n乙：\n1.b')).toEqual([0, 3, 1])
    expect(ids('甲：\n1.a\n乙：\n1.b\n丙：', '甲：\n1.a\n丙：')).toEqual([0, 2])
  })
})
