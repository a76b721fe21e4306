import { describe, expect, it } from 'vitest'
import {
  copyWarnings,
  proposedCategory,
} from '../../../../../../renderer/features/editor/copy/copy-target.ts'
import { placedItems } from '../../../../../../renderer/features/editor/selection.ts'
import { storedList } from '../stored-list.ts'

const items = placedItems(storedList([['民生服务', ['救助', '养老']]]))

describe('copying items into another list', () => {
  it('proposes the category of the same name', () => {
    expect(
      proposedCategory(
        items,
        storedList([
          ['经济发展', []],
          ['民生服务', []],
        ]),
      ),
    ).toBe(2)
    expect(proposedCategory(items, storedList([['经济发展', []]]))).toBeNull()
  })

  it('warns of items of the same name and of columns that the list does not print', () => {
    const target = storedList([['民生服务', ['养老']]])
    target.layout.columns = target.layout.columns.filter(({ field }) => field !== 'remarks')
    const noted = items.map((placed) => ({ ...placed, item: { ...placed.item, remarks: '每年' } }))
    expect(copyWarnings(noted, target)).toEqual([
      '那份清单里已有同名的事项 1 个，例如“养老”。',
      '那份清单没有“备注”这一列：内容会保留，但不印出。',
      '复制过去的事项从“草稿”开始，不带内部备注。',
    ])
    expect(copyWarnings(items, storedList([['民生服务', []]]))).toHaveLength(1)
  })
})
