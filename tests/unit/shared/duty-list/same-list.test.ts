import { expect, test } from 'vitest'
import { isSameList } from '../../../../shared/duty-list/same-list.ts'

const LIST = { office: '青禾镇', kind: 'cooperation', year: 2026 } as const

test('one office’s list of one kind for one year is the same list', () => {
  expect(isSameList(LIST, { ...LIST, office: ' 青禾镇 ' })).toBe(true)
  expect(isSameList({ ...LIST, year: null }, { ...LIST, year: null })).toBe(true)
  expect(isSameList(LIST, { ...LIST, year: 2025 })).toBe(false)
  expect(isSameList(LIST, { ...LIST, kind: 'basic' })).toBe(false)
})

test('lists whose office is not known are never taken for the same', () => {
  expect(isSameList({ ...LIST, office: null }, { ...LIST, office: null })).toBe(false)
  expect(isSameList({ ...LIST, office: '' }, { ...LIST, office: '' })).toBe(false)
})
