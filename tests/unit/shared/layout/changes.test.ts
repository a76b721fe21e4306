import { expect, it } from 'vitest'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../shared/layout/built-in.ts'
import { layoutChanges } from '../../../../shared/layout/changes.ts'
import { withBorderMoved, withColumn, withColumnMoved } from '../../../../shared/layout/edit-layout.ts'

const layout = layoutFor('cooperation')

it('says in words what differs', () => {
  expect(layoutChanges(layout, layout)).toEqual([])
  expect(layoutChanges(layout, withBorderMoved(layout, 1, 3))).toEqual(['列宽'])
  expect(layoutChanges(layout, withColumnMoved(layout, 1, 2))).toEqual(['列的顺序'])
  expect(layoutChanges(layout, withColumn(layout, 'remarks'))).toEqual(['印哪些列'])
  expect(layoutChanges(layout, { ...layout, page: { ...layout.page, pageNumber: 'outer' } })).toEqual([
    '页码',
  ])
})

it('takes no notice of a name', () => {
  expect(layoutChanges(layout, { ...layout, name: '本县版式' })).toEqual([])
  for (const built of BUILT_IN_LAYOUTS)
    expect(layoutChanges(built, layout).length === 0).toBe(built === layout)
})
