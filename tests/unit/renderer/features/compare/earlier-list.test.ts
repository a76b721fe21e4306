import { describe, expect, it } from 'vitest'
import { likelyPair } from '../../../../../renderer/features/compare/earlier-list.ts'
import type { ListSummary } from '../../../../../shared/contract/schemas.ts'

function list(
  id: number,
  office: string,
  year: number | null,
  other: Partial<ListSummary> = {},
): ListSummary {
  return {
    id,
    office,
    year,
    kind: 'cooperation',
    title: [],
    notes: [],
    itemCount: 1,
    categoryCount: 1,
    updatedAt: `2026-01-${String(id).padStart(2, '0')}`,
    ...other,
  }
}

describe('the lists that are most likely meant', () => {
  const ours2024 = list(1, '青禾镇', 2024)
  const ours2025 = list(2, '青禾镇', 2025)
  const ours2026 = list(3, '青禾镇', 2026)
  const basic2025 = list(4, '青禾镇', 2025, { kind: 'basic' })
  const theirs = list(5, '白石乡', 2025)
  const all = [theirs, basic2025, ours2026, ours2025, ours2024]

  it('this year’s list and last year’s, whichever is chosen', () => {
    expect(likelyPair(ours2026, all)).toEqual({ before: 2, after: 3 })
    expect(likelyPair(ours2024, all)).toEqual({ before: 1, after: 2 })
  })

  it('a copy of the same year and what it was copied from', () => {
    const copy = list(9, '青禾镇', 2026)
    expect(likelyPair(ours2026, [copy, ours2026, theirs])).toEqual({ before: 3, after: 9 })
    expect(likelyPair(copy, [copy, ours2026, theirs])).toEqual({ before: 3, after: 9 })
  })

  it('another office’s list of the kind rather than one of another kind', () => {
    expect(likelyPair(ours2026, [basic2025, theirs, ours2026])).toEqual({ before: 3, after: 5 })
  })

  it('nothing where there is no other list', () => {
    expect(likelyPair(ours2026, [ours2026])).toEqual({ before: null, after: 3 })
  })
})
