import { describe, expect, it } from 'vitest'
import { GOES_ON } from '../../../../../electron/export/xlsx/part-cells.ts'
import { partItem } from '../../../../../electron/export/xlsx/part-item.ts'

const oneEm = (): number => 1
const narrow = { width: 4, advance: oneEm }
const wide = { width: 20, advance: oneEm }
const limit = { lines: 3, characters: 1_000 }

describe('partItem', () => {
  it('keeps an item that fits in one row', () => {
    const rows = partItem(
      [['1'], ['防汛'], ['甲', '乙']],
      ['number', 'name', 'departments'],
      [narrow, narrow, wide],
      limit,
    )
    expect(rows).toEqual([{ texts: ['1', '防汛', '甲\n乙'], lines: 2 }])
  })

  it('repeats number and name where a duty goes on, and leaves finished columns empty', () => {
    const rows = partItem(
      [['7'], ['防汛'], ['水利局'], ['一', '二', '三', '四'], ['甲']],
      ['number', 'name', 'departments', 'superiorDuties', 'cooperationDuties'],
      [narrow, narrow, narrow, wide, wide],
      limit,
    )
    expect(rows.map((row) => row.texts)).toEqual([
      ['7', '防汛', '水利局', '一\n二\n三', '甲'],
      ['7', '防汛（续）', '', '四', ''],
    ])
  })

  it('marks the number where the table has no names', () => {
    const rows = partItem(
      [['7'], ['一', '二', '三', '四']],
      ['number', 'superiorDuties'],
      [narrow, wide],
      limit,
    )
    expect(rows.map((row) => row.texts[0])).toEqual(['7', '7（续）'])
  })

  it('parts a name that is itself higher than a row, and says in each row that it goes on', () => {
    const rows = partItem(
      [
        ['7'],
        ['甲', '乙', '丙', '丁丁丁丁丁丁丁丁丁丁'],
        ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '末', '尾', '完'],
      ],
      ['number', 'name', 'superiorDuties'],
      [narrow, narrow, wide],
      limit,
    )
    expect(rows.map((row) => row.texts[1])).toEqual([
      `甲\n乙\n${GOES_ON}`,
      `丙\n${GOES_ON}（续）`,
      `丁丁丁丁丁丁丁丁${GOES_ON}（续）`,
      '丁丁（续）',
      '（续）',
    ])
  })
})
