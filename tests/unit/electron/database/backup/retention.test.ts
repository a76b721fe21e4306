import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { expendable } from '../../../../../electron/database/backup/retention.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOON = new Date(2026, 10, 22, 12)

function ago(milliseconds: number): { takenAt: Date } {
  return { takenAt: new Date(NOON.getTime() - milliseconds) }
}

test('of today the newest three stay', () => {
  const backups = [ago(HOUR), ago(2 * HOUR), ago(3 * HOUR), ago(4 * HOUR)]
  expect(expendable(backups, NOON)).toEqual([ago(4 * HOUR)])
})

test('of an earlier day its newest stays', () => {
  const backups = [ago(DAY), ago(DAY + HOUR), ago(2 * DAY)]
  expect(expendable(backups, NOON)).toEqual([ago(DAY + HOUR)])
})

test('of many days the newest thirty stay', () => {
  const backups = Array.from({ length: 40 }, (_, day) => ago(day * DAY))
  expect(expendable(backups, NOON)).toEqual(backups.slice(30))
})

test('a clock that was set back does not drop what was taken since', () => {
  expect(expendable([ago(-DAY), ago(-DAY - HOUR)], NOON)).toEqual([])
})

test('the newest backup always stays, and never more than thirty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 * DAY }), { minLength: 1, maxLength: 100 }), (ages) => {
      const backups = ages.map(ago)
      const gone = new Set(expendable(backups, NOON))
      const kept = backups.filter((backup) => !gone.has(backup))
      const newest = backups.toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime())[0]
      expect(kept.map(({ takenAt }) => takenAt)).toContainEqual(newest?.takenAt)
      expect(kept.length).toBeLessThanOrEqual(30)
      expect(expendable(kept, NOON)).toEqual([])
    }),
  )
})
