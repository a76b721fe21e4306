import { describe, expect, it } from 'vitest'
import type { Corrections } from '../../../../../shared/draft/corrections.ts'
import { interpret } from '../../../../../electron/import/interpret/interpret.ts'
import type { Draft } from '../../../../../shared/draft/types.ts'
import type { Grid, GridRow, ReadFile } from '../../../../../shared/grid/types.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import { layoutSchema } from '../../../../../shared/layout/schema.ts'
import { codes, outline } from '../../../../support/layouts.ts'

function grid(sheet: string, rows: readonly string[], hidden: readonly number[] = []): Grid {
  return {
    sheet,
    rows: rows.map((row, index): GridRow => ({
      place: { sheet, row: index + 1 },
      kind: 'table',
      cells: row.split('|').map((text, column) => ({
        column,
        colSpan: 1,
        rowSpan: 1,
        lines: text === '' ? [] : [{ text }],
      })),
      ...(hidden.includes(index) ? { hidden: true } : {}),
    })),
  }
}

const FILE: ReadFile = {
  grids: [
    grid(
      '定稿',
      [
        '序号|事项名称|牵头部门|部门意见|上级部门职责|镇配合职责',
        '1|甲事|县水务局|同意|甲。|甲办。',
        '2|乙事|县林业局||乙。|乙办。',
      ],
      [2],
    ),
    grid('一上', ['序号|事项名称|上级部门职责|镇配合职责', '1|甲事（旧）|甲。|甲办。']),
  ],
  warnings: [],
}

function draftOf(corrections?: Corrections): Draft {
  const draft = interpret(FILE, corrections)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}

describe('what the clerk sets right in the preview', () => {
  it('nothing: the fullest sheet, hidden rows left out and an unknown column kept as a remark, both said', () => {
    const draft = draftOf()
    expect(outline(draft)).toEqual(['【】', '1 甲事 | 县水务局 | 甲。 | 甲办。 | 部门意见：同意'])
    expect(codes(draft)).toEqual(expect.arrayContaining(['hidden-row', 'extra-column', 'other-sheet']))
  })

  it('the sheet, the kind and the hidden rows', () => {
    expect(outline(draftOf({ sheet: '一上' }))).toEqual(['【】', '1 甲事（旧） |  | 甲。 | 甲办。 | '])
    expect(draftOf({ kind: 'basic' }).list.kind).toBe('basic')
    expect(outline(draftOf({ hiddenRows: true }))).toHaveLength(3)
  })

  it('a column: taken as remarks, or dropped', () => {
    const remarks = draftOf({ columns: { 3: 'remarks' } })
    expect(outline(remarks)[1]).toBe('1 甲事 | 县水务局 | 甲。 | 甲办。 | 同意')
    expect(remarks.list.columns.map(({ field }) => field)).toContain('remarks')
    expect(outline(draftOf({ columns: { 3: 'drop' } }))[1]).toBe('1 甲事 | 县水务局 | 甲。 | 甲办。 | ')
  })

  it('two columns changed over', () => {
    const draft = draftOf({ columns: { 4: 'cooperationDuties', 5: 'superiorDuties' } })
    expect(outline(draft)[1]).toBe('1 甲事 | 县水务局 | 甲办。 | 甲。 | 部门意见：同意')
  })

  it('a field named for another column leaves the first one unknown, not doubled', () => {
    const draft = draftOf({ columns: { 3: 'departments' } })
    expect(outline(draft)[1]).toBe('1 甲事 | 同意 | 甲。 | 甲办。 | 牵头部门：县水务局')
  })
})

function recalledIn(draft: Draft): string[] {
  return draft.findings.filter(({ code }) => code === 'remembered').map(({ message }) => message)
}

describe('what was set right for an earlier file', () => {
  const header = ['序号', '事项名称', '牵头部门', '部门意见', '上级部门职责', '镇配合职责']
  const fields = ['number', 'name', 'departments', 'drop', 'superiorDuties', 'cooperationDuties'] as const
  const remembered = [{ header, fields, kind: 'basic' as const }]

  it('is done again under the same header, and said', () => {
    const draft = draftOf({ remembered })
    expect(outline(draft)[1]).toBe('1 甲事 | 县水务局 | 甲。 | 甲办。 | ')
    expect(draft.list.kind).toBe('basic')
    expect(draft.source?.recalled).toBe(true)
    expect(recalledIn(draft)).toEqual([
      '按上次的改法：列“部门意见”不导入。',
      '按上次的改法：清单类型是基本履职事项清单。',
    ])
  })

  it('gives way to what is said about this file', () => {
    expect(outline(draftOf({ remembered, columns: { 3: 'remarks' } }))[1]).toBe(
      '1 甲事 | 县水务局 | 甲。 | 甲办。 | 同意',
    )
    expect(draftOf({ remembered, kind: 'cooperation' }).list.kind).toBe('cooperation')
  })

  it('is left aside where it would leave no list', () => {
    const nothing = [{ header, fields: header.map(() => 'drop' as const), kind: null }]
    expect(outline(draftOf({ remembered: nothing }))[1]).toContain('甲事')
    expect(draftOf({ remembered: nothing }).source?.recalled).toBe(false)
  })

  it('does not count under another header, nor where it changes nothing', () => {
    expect(draftOf({ remembered, sheet: '一上' }).source?.recalled).toBe(false)
    const same = [{ header, fields: fields.map((each) => (each === 'drop' ? null : each)), kind: null }]
    expect(draftOf({ remembered: same }).source?.recalled).toBe(false)
    expect(recalledIn(draftOf({ remembered: same }))).toEqual([])
  })
})

it('two columns named for one field lose no text: the second is kept under its header', () => {
  const draft = draftOf({ columns: { 2: 'remarks', 3: 'remarks' } })
  expect(outline(draft)[1]).toBe('1 甲事 |  | 甲。 | 甲办。 | 县水务局/部门意见：同意')
})

it('a column that the program took for a field can be kept in the remarks under its header', () => {
  expect(outline(draftOf({ columns: { 2: null } }))[1]).toContain('牵头部门：县水务局')
})

function fieldsOf(draft: Draft): string[] {
  return draft.list.columns.map(({ field }) => field)
}

it('what is kept in the remarks gets a column to print it in; what is dropped or empty does not', () => {
  expect(fieldsOf(draftOf()).at(-1)).toBe('remarks')
  expect(fieldsOf(draftOf({ columns: { 3: 'drop' } }))).not.toContain('remarks')
})

it('every item knows where it begins in the file', () => {
  expect(draftOf({ hiddenRows: true }).source?.itemPlaces).toEqual([
    { sheet: '定稿', row: 2 },
    { sheet: '定稿', row: 3 },
  ])
})

it('a header that is too long for a layout is shortened, and that is said', () => {
  const header = `${'填'.repeat(199)}𠮷${'写'.repeat(20)}`
  const file: ReadFile = {
    grids: [grid('表', [`序号|事项名称|上级部门职责|镇配合职责|${header}`, '1|甲事|甲。|甲办。|已核'])],
    warnings: [],
  }
  const draft = interpret(file, { columns: { 4: 'remarks' } })
  if (!draft.ok) throw new Error(draft.error.message)
  const { kind, columns } = draft.value.list
  expect(columns.at(-1)).toEqual({ field: 'remarks', header: '填'.repeat(199) })
  expect(layoutSchema.safeParse(layoutFor(kind, columns)).success).toBe(true)
  expect(codes(draft.value)).toContain('long-header')
  expect(codes(draftOf())).not.toContain('long-header')
})
