import { describe, expect, it } from 'vitest'
import { parseRoute, printRoute } from '../../../../renderer/app/route.ts'
import type { Route } from '../../../../renderer/app/route.ts'

describe('the address of a screen', () => {
  it('reads back what it prints', () => {
    const routes: Route[] = [
      { screen: 'library' },
      { screen: 'list', listId: 3, itemId: null },
      { screen: 'list', listId: 3, itemId: 45 },
      { screen: 'departments', listId: null, itemId: null },
      { screen: 'departments', listId: 3, itemId: null },
      { screen: 'departments', listId: 3, itemId: 45 },
      { screen: 'compare', before: { listId: 3 }, after: { listId: 4 } },
      { screen: 'compare', before: { versionId: 7 }, after: { listId: 3 } },
    ]
    for (const route of routes) expect(parseRoute(printRoute(route))).toEqual(route)
  })

  it('takes anything unknown for the library', () => {
    for (const hash of ['', '#', '#/list/', '#/list/x', '#/list/1/item/', '#/list/99999999999999999999'])
      expect(parseRoute(hash)).toEqual({ screen: 'library' })
  })
})
