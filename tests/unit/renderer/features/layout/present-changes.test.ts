import { describe, expect, it } from 'vitest'
import { presentChanges } from '../../../../../renderer/features/layout/present-changes.ts'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../../shared/layout/built-in.ts'
import { withBorderMoved } from '../../../../../shared/layout/edit-layout.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'

describe('what was changed in a layout since it was applied', () => {
  it('is nothing in a list that came with its own columns and header texts', () => {
    const sample = layoutFor(sampleList.kind, sampleList.columns)
    expect(presentChanges(sample, BUILT_IN_LAYOUTS)).toEqual([])
    const four = sampleList.columns.filter(({ field }) => field !== 'remarks' && field !== 'departments')
    expect(presentChanges(layoutFor('cooperation', four), BUILT_IN_LAYOUTS)).toEqual([])
  })

  it('is said in words', () => {
    const sample = layoutFor(sampleList.kind, sampleList.columns)
    const page = { ...sample.page, pageNumber: 'outer' as const }
    expect(presentChanges({ ...withBorderMoved(sample, 1, 3), page }, BUILT_IN_LAYOUTS)).toEqual([
      '列宽',
      '页码',
    ])
  })

  it('takes a layout of one’s own with its header texts', () => {
    const own = { ...layoutFor('cooperation'), name: '本县版式' }
    const [first, ...rest] = own.columns
    if (first === undefined) throw new Error('the layout has no columns')
    const renamed = { ...own, columns: [{ ...first, header: '编号' }, ...rest] }
    expect(presentChanges(renamed, [own, ...BUILT_IN_LAYOUTS])).toEqual(['表头文字'])
    expect(presentChanges({ ...renamed, name: '' }, [own])).toEqual([])
  })
})
