import { describe, expect, it } from 'vitest'
import { parseYear } from '../../../../renderer/ui/year.ts'

describe('a year as clerks type it', () => {
  it('takes four digits, also full-width and with 年', () => {
    for (const text of ['2026', ' 2026 ', '２０２６', '2026年']) expect(parseYear(text), text).toBe(2026)
  })

  it('takes an empty field for an unknown year', () => {
    expect(parseYear('  ')).toBeNull()
  })

  it('refuses what is no year', () => {
    for (const text of ['26', '20266', '二〇二六', '1900', '3000', '2026-1'])
      expect(parseYear(text), text).toBe(undefined)
  })
})
