import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { replacedText } from '../../../../shared/duty-text/replaced.ts'

test('the pieces are replaced, all else stays', () => {
  const text = '由县水务局会同县水务局河道所办理'
  const piece = { found: '县水务局', replacement: '县水利局' }
  expect(replacedText(text, [{ ...piece, start: 1 }])).toBe('由县水利局会同县水务局河道所办理')
  expect(
    replacedText(text, [
      { ...piece, start: 1 },
      { ...piece, start: 7, replacement: '' },
    ]),
  ).toBe('由县水利局会同河道所办理')
  expect(replacedText(text, [])).toBe(text)
})

test('law: what is replaced by itself leaves the text as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 5 }), { maxLength: 8 }), (pieces) => {
      let start = 0
      const replacements = pieces.map((found) => {
        const place = { start, found, replacement: found }
        start += found.length
        return place
      })
      const text = `${pieces.join('')}。`
      expect(replacedText(text, replacements)).toBe(text)
    }),
  )
})
