import { expect, it } from 'vitest'
import { parseNumber, printNumber } from '../../../../renderer/ui/number.ts'

const margin = { min: 0, max: 100, step: 0.1 }

it('reads what a clerk types, from a Chinese keyboard too', () => {
  expect(parseNumber(' 23.5 ', margin)).toBe(23.5)
  expect(parseNumber('２３．５', margin)).toBe(23.5)
  expect(parseNumber('23。5', margin)).toBe(23.5)
  expect(parseNumber('12.', margin)).toBe(12)
  expect(parseNumber('.5', margin)).toBe(0.5)
})

it('takes nothing else for a number', () => {
  for (const text of ['', '宽', '1,5', '1e2', '--3', '0x10', '-1', '101', '2.55', 'Infinity'])
    expect(parseNumber(text, margin)).toBeUndefined()
  expect(parseNumber('10.3', { min: 5, max: 72, step: 0.5 })).toBeUndefined()
})

it('shows no digits that come from calculating', () => {
  expect(printNumber(0.1 + 0.2, 0.1)).toBe('0.3')
  expect(printNumber(136.66666, 0.1)).toBe('136.7')
  expect(printNumber(12, 1)).toBe('12')
})
