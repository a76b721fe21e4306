import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf, changed, digestOf } from '../../../shared/text-change.ts'

const text = fc.string({ unit: fc.constantFrom(...'巡查河道，。\n1.2（）😀ab'), maxLength: 60 })

test('a change makes the one text the other, and does nothing the second time', () => {
  fc.assert(
    fc.property(text, text, (was, is) => {
      const change = changeOf(was, is)
      expect(changed(was, change)).toBe(is)
      expect(changed(is, change)).toBe(is)
    }),
  )
})

test('a change is refused by any other text', () => {
  fc.assert(
    fc.property(text, text, text, (was, is, other) => {
      fc.pre(other !== was && other !== is)
      expect(changed(other, changeOf(was, is))).toBeNull()
    }),
  )
})

test('a change of a long text is as short as what was typed', () => {
  const long = '每季度巡查河道一次。\n'.repeat(18_000)
  const change = changeOf(long, `${long.slice(0, 99_000)}重点${long.slice(99_000)}`)
  expect(change).toMatchObject({ at: 99_000, removed: 0, inserted: '重点' })
})

test('texts that differ little have digests that differ', () => {
  const texts = Array.from(
    { length: 20_000 },
    (_, index) => `${'巡'.repeat(index % 7)}${index}查${index % 3}`,
  )
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length)
})

test('a change that was tampered with is refused', () => {
  expect(changed('巡查', { ...changeOf('巡查', '巡查河道'), inserted: '山林' })).toBeNull()
})
