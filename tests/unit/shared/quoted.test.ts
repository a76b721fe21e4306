import { expect, test } from 'vitest'
import { quoted } from '../../../shared/quoted.ts'

test('a long name is cut for the tooltip, an empty one left out', () => {
  expect(quoted('防汛抗旱')).toBe('“防汛抗旱”')
  expect(quoted('𠮷'.repeat(30))).toBe(`“${'𠮷'.repeat(20)}…”`)
  expect(quoted('')).toBe('')
})
