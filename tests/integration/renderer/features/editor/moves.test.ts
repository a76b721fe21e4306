import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withMovedCategory, withMovedItems } from '../../../../../renderer/features/editor/moves.ts'
import type { StoredList } from '../../../../../shared/contract/schemas.ts'
import { startService } from '../../../../support/service.ts'

const itemsOf = (list: StoredList): number[] =>
  list.categories.flatMap((category) => category.items.map(({ id }) => id))

/** A move as numbers, which the test takes as places in whatever the list is by then. */
const move = fc.record({
  group: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
  target: fc.nat(10),
  before: fc.nat(30),
  whole: fc.boolean(),
})

test('what is shown at once after a move is what the database makes of it', async () => {
  const { call } = startService()
  const { listId } = await call('library.addSample', {})
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async (moves) => {
      let shown = await call('list.get', { listId })
      for (const { group, target, before, whole } of moves) {
        const at = target % shown.categories.length
        const category = shown.categories[at]
        if (category === undefined) continue
        if (whole) {
          const next = shown.categories[before % (shown.categories.length + 1)]?.id ?? null
          if (next === category.id) continue
          const to = { categoryId: category.id, before: next }
          // One move after the other.
          // oxlint-disable-next-line no-await-in-loop
          await call('category.move', to)
          shown = withMovedCategory(shown, to)
        } else {
          const ids = itemsOf(shown)
          const itemIds = [...new Set(group.map((index) => ids[index % ids.length] ?? 0))]
          const next = category.items[before % (category.items.length + 1)]?.id ?? null
          const to = { itemIds, categoryId: category.id, before: next }
          // oxlint-disable-next-line no-await-in-loop
          await call('items.move', to)
          shown = withMovedItems(shown, to)
        }
      }
      const { categories } = await call('list.get', { listId })
      expect(shown.categories).toEqual(categories)
    }),
    { numRuns: 60 },
  )
})
