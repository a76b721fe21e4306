import { describe, expect, it } from 'vitest'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../shared/layout/built-in.ts'
import { columnsOf } from '../../../../shared/layout/columns.ts'
import { tableWidth, typeArea } from '../../../../shared/layout/geometry.ts'
import { printProblem } from '../../../../shared/layout/print-problem.ts'
import { layoutSchema } from '../../../../shared/layout/schema.ts'

describe('built-in layouts', () => {
  it('are the six a clerk can start from', () => {
    expect(BUILT_IN_LAYOUTS.map((layout) => layout.name)).toEqual([
      '六列（含备注）',
      '五列',
      '基本履职',
      '收回',
      '国标页边距',
      '宽页（A3）',
    ])
  })

  it.each(BUILT_IN_LAYOUTS.map((layout) => [layout.name, layout] as const))(
    '%s can be stored and printed, and its table fills the type area',
    (_, layout) => {
      expect(layoutSchema.safeParse(layout).success).toBe(true)
      expect(printProblem(layout)).toBeNull()
      expect(Math.abs(tableWidth(layout) - typeArea(layout).width)).toBeLessThan(0.5)
    },
  )
})

describe('layoutFor', () => {
  it('gives a new list the layout of its kind', () => {
    expect(layoutFor('cooperation').name).toBe('五列')
    expect(layoutFor('basic').name).toBe('基本履职')
    expect(layoutFor('reclaimed').name).toBe('收回')
  })

  it('takes over the header texts and the order of an imported list with remarks', () => {
    const columns = [
      { field: 'number', header: '序号' },
      { field: 'departments', header: '上级部门' },
      { field: 'name', header: '事项' },
      { field: 'superiorDuties', header: '部门职责（含保障）' },
      { field: 'cooperationDuties', header: '本镇配合职责' },
      { field: 'remarks', header: '备注' },
    ] as const
    const layout = layoutFor('cooperation', columns)
    expect(layout.name).toBe('六列（含备注）')
    expect(columnsOf(layout)).toEqual(columns)
    expect(printProblem(layout)).toBeNull()
  })

  it('fits the widths to the page when a list has fewer or further columns', () => {
    for (const fields of [
      ['name', 'cooperationDuties'],
      ['number', 'name', 'departments', 'remarks'],
      ['number', 'name', 'remarks', 'superiorDuties', 'cooperationDuties'],
    ] as const) {
      const layout = layoutFor(
        'basic',
        fields.map((field) => ({ field, header: '' })),
      )
      expect(columnsOf(layout).map((column) => column.field)).toEqual(fields)
      expect(layout.columns.every((column) => column.header !== '')).toBe(true)
      expect(printProblem(layout)).toBeNull()
      expect(tableWidth(layout)).toBeCloseTo(typeArea(layout).width, 0)
    }
  })
})
