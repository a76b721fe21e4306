import { describe, expect, it } from 'vitest'
import { checkDocx } from '../../../ooxml/check-docx.ts'
import { startService } from '../../../support/service.ts'

describe('comparing in the library', () => {
  it('a copied list with its second item renamed differs in that item, which can be opened by its id', async () => {
    const { call } = startService()
    const { listId } = await call('library.addSample', {})
    const copy = await call('library.copy', { listId })
    const items = (await call('list.get', copy)).categories.flatMap((category) => category.items)
    const itemId = items[1]?.id ?? 0
    await call('item.update', { itemId, patch: { name: '换了名称的事项' } })

    const { names, comparison } = await call('compare.lists', {
      jobId: 'a',
      before: { listId },
      after: { listId: copy.listId },
    })
    expect(comparison.counts).toEqual({ added: 0, removed: 0, changed: 1, moved: 0, same: 19 })
    expect(comparison.items[1]).toMatchObject({
      kind: 'renamed',
      before: { number: 2, name: items[1]?.name },
      after: { number: 2, name: '换了名称的事项', itemId },
      fields: [{ field: 'name' }],
    })
    expect(names.before).toContain('（2026 年）')
  })

  it('a version knows its items by their rows, whatever became of their texts', async () => {
    const { call } = startService()
    const { listId } = await call('library.addSample', {})
    const { versionId } = await call('version.create', { listId, name: '征求意见稿' })
    const items = (await call('list.get', { listId })).categories.flatMap((category) => category.items)
    const patch = { name: '全换', superiorDuties: '', support: '', cooperationDuties: '', departments: [] }
    await call('item.update', { itemId: items[0]?.id ?? 0, patch })
    await call('item.delete', { itemId: items[4]?.id ?? 0 })

    const sides = { before: { versionId }, after: { listId } }
    const { names, comparison } = await call('compare.lists', { jobId: 'a', ...sides })
    expect(comparison.counts).toEqual({ added: 0, removed: 1, changed: 1, moved: 0, same: 18 })
    expect(names).toEqual({
      before: expect.stringContaining('版本“征求意见稿”'),
      after: expect.stringContaining('现在的内容'),
    })
    const table = await call('compare.table', { jobId: 'b', ...sides, format: 'docx' })
    expect(table.name).toBe('青禾镇配合履职事项清单.修订对照表.docx')
    expect(checkDocx(table.bytes)).toEqual([])
  })

  it('a list or version that is gone is said to be gone', async () => {
    const { call, refused } = startService()
    const { listId } = await call('library.addSample', {})
    const there = { listId }
    for (const gone of [{ listId: 99 }, { versionId: 99 }]) {
      expect(await refused('compare.lists', { jobId: 'a', before: gone, after: there })).toMatchObject({
        code: 'not-found',
      })
      expect(
        await refused('compare.table', { jobId: 'a', before: there, after: gone, format: 'xlsx' }),
      ).toMatchObject({ code: 'not-found' })
    }
  })
})
