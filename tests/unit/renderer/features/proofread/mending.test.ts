import { expect, test } from 'vitest'
import { contentOf } from '../../../../../renderer/features/proofread/content-of.ts'
import { mendingOf } from '../../../../../renderer/features/proofread/mending.ts'
import { proofread } from '../../../../../shared/proofread/proofread.ts'
import { storedList } from '../editor/stored-list.ts'

test('the fixes of an item become a patch of just the fields they mend', () => {
  const list = storedList([['经济发展', ['开展经济普查(统计)工作', '招商']]])
  const found = proofread(contentOf(list)).filter(({ rule }) => rule === 'half-width')
  expect(found).toHaveLength(1)
  expect(mendingOf(list, found)).toEqual({
    outdated: 0,
    items: [
      {
        itemId: 11,
        patch: { name: '开展经济普查（统计）工作' },
        base: { name: '开展经济普查(统计)工作' },
      },
    ],
    heading: null,
    categories: [],
    layout: null,
  })
})

test('a fix in the title becomes a patch of the title', () => {
  const list = { ...storedList([['经济发展', ['招商']]]), title: ['青禾镇(云泽县)配合履职事项清单'] }
  const found = proofread(contentOf(list)).filter(({ part, fix }) => part === 'title' && fix !== null)
  expect(found.length).toBeGreaterThan(0)
  const { items, heading } = mendingOf(list, found)
  expect(items).toEqual([])
  expect(heading).toEqual({ title: ['青禾镇（云泽县）配合履职事项清单'] })
})

test('a place that was changed meanwhile is left alone', () => {
  const found = proofread(contentOf(storedList([['经济发展', ['开展经济普查(统计)工作']]]))).filter(
    ({ rule }) => rule === 'half-width',
  )
  const changed = storedList([['经济发展', ['全面开展经济普查(统计)工作']]])
  expect(mendingOf(changed, found)).toMatchObject({ outdated: 1, items: [] })
})
