import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_FIELDS } from '../../../../shared/duty-list/types.ts'
import { BUILT_IN_LAYOUTS, PAGE_FORMS, layoutFor } from '../../../../shared/layout/built-in.ts'
import { columnsOf, withColumns } from '../../../../shared/layout/columns.ts'
import {
  withBorderMoved,
  withColumn,
  withColumnMoved,
  withPage,
  withoutColumn,
} from '../../../../shared/layout/edit-layout.ts'
import { tableWidth, typeArea } from '../../../../shared/layout/geometry.ts'
import { printProblem } from '../../../../shared/layout/print-problem.ts'
import type { Layout } from '../../../../shared/layout/types.ts'
import { layoutsThatPrint } from '../../../support/layouts-that-print.ts'

const layout = layoutFor('cooperation')
const fields = (any: Layout): string[] => any.columns.map(({ field }) => field)
const widths = (any: Layout): number[] => any.columns.map(({ width }) => width)

describe('a border', () => {
  it('gives one column what it takes from the next', () => {
    const moved = withBorderMoved(layout, 1, 5)
    expect(widths(moved)[1]).toBeCloseTo(22.6)
    expect(widths(moved)[2]).toBeCloseTo(15.8)
    expect(tableWidth(moved)).toBeCloseTo(tableWidth(layout))
  })

  it('that is only touched changes nothing, no rounding either', () => {
    const uneven = withPage(layout, { ...layout.page, width: 300 })
    expect(withBorderMoved(uneven, 3, 0)).toBe(uneven)
    expect(withBorderMoved(uneven, 3, 0.04)).toBe(uneven)
  })

  it('at the right edge stops at the type area', () => {
    const narrow = withBorderMoved(layout, 4, -20)
    expect(tableWidth(narrow)).toBeCloseTo(253)
    expect(tableWidth(withBorderMoved(narrow, 4, 50))).toBeCloseTo(273)
  })

  it('never makes a layout that could be printed one that can’t', () => {
    fc.assert(
      fc.property(
        layoutsThatPrint,
        fc.nat(5),
        fc.double({ min: -400, max: 400, noNaN: true }),
        (any, index, step) => {
          const moved = withBorderMoved(any, index % any.columns.length, step)
          expect(printProblem(moved)).toBe(null)
        },
      ),
    )
  })
})

describe('columns', () => {
  it('leave and come back at their usual place, running text taking and giving the room', () => {
    const without = withoutColumn(layout, 'departments')
    expect(fields(without)).toEqual(['number', 'name', 'superiorDuties', 'cooperationDuties'])
    expect(tableWidth(without)).toBeCloseTo(typeArea(layout).width, 1)
    const again = withColumn(without, 'departments')
    expect(fields(again)).toEqual(fields(layout))
    expect(printProblem(again)).toBe(null)
    expect(fields(withColumn(layout, 'remarks')).at(-1)).toBe('remarks')
  })

  it('are never all gone', () => {
    const none = COLUMN_FIELDS.reduce(withoutColumn, layout)
    expect(none.columns).toHaveLength(1)
  })

  it('stand where they were moved', () => {
    expect(fields(withColumnMoved(layout, 1, 2)).slice(0, 3)).toEqual(['number', 'departments', 'name'])
    expect(fields(withColumnMoved(layout, 4, 0))[0]).toBe('cooperationDuties')
    expect(withColumnMoved(layout, 9, 0)).toEqual(layout)
  })
})

describe('paper and margins', () => {
  it('take a table that filled the page along', () => {
    const wide = withPage(layout, { ...layout.page, width: 420, height: 297 })
    expect(tableWidth(wide)).toBeCloseTo(396, 1)
    const strict = withPage(layout, {
      ...layout.page,
      margins: { ...layout.page.margins, left: 35, right: 37 },
    })
    expect(tableWidth(strict)).toBeCloseTo(225, 1)
    expect(printProblem(strict)).toBe(null)
  })

  it('leave a table alone that was narrower by intention', () => {
    const narrow = withBorderMoved(layout, 4, -20)
    const wide = withPage(narrow, { ...narrow.page, width: 420, height: 297 })
    expect(widths(wide)).toEqual(widths(narrow))
  })
})

describe('the forms of a page for every list', () => {
  it.each(PAGE_FORMS.map((form) => [form.name, form] as const))(
    '%s takes any list’s own columns',
    (_, form) => {
      for (const built of BUILT_IN_LAYOUTS) {
        const applied = withColumns(form, columnsOf(built), built.columns)
        expect(columnsOf(applied)).toEqual(columnsOf(built))
        expect(printProblem(applied)).toBe(null)
        expect(tableWidth(applied)).toBeCloseTo(typeArea(form).width, 0)
      }
    },
  )

  it('国标页边距 leaves the type area of the standard', () => {
    expect(typeArea(PAGE_FORMS[0] as Layout)).toEqual({ width: 225, height: 156 })
  })
})
