import { expect, test } from 'vitest'
import { itemAt } from '../../../../../renderer/features/import/finding-place.ts'

const SHEET = [3, 5, 9].map((row) => ({ sheet: '清单', row }))
const PAGES = [
  { page: 1, row: 4 },
  { page: 1, row: 8 },
  { page: 2, row: 2 },
]

test('a place belongs to the item that begins there, or last above it', () => {
  expect(itemAt(SHEET, { sheet: '清单', row: 5 })).toBe(1)
  expect(itemAt(SHEET, { sheet: '清单', row: 8 })).toBe(1)
  expect(itemAt(SHEET, { sheet: '清单', row: 500 })).toBe(2)
})

test('rows count anew on each page', () => {
  expect(itemAt(PAGES, { page: 1, row: 30 })).toBe(1)
  expect(itemAt(PAGES, { page: 2, row: 1 })).toBe(1)
  expect(itemAt(PAGES, { page: 2, row: 2 })).toBe(2)
})

test('above the items and on other sheets there is none', () => {
  expect(itemAt(SHEET, { sheet: '清单', row: 2 })).toBeNull()
  expect(itemAt(SHEET, { sheet: '说明', row: 9 })).toBeNull()
  expect(itemAt([], { row: 1 })).toBeNull()
})
