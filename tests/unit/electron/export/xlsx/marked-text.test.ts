import { array, assert, constantFrom, property, string, type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import { markedTexts } from '../../../../../electron/export/xlsx/marked-text.ts'
import { GOES_ON } from '../../../../../electron/export/xlsx/part-cells.ts'
import { partItem } from '../../../../../electron/export/xlsx/part-item.ts'
import type { MarkedPiece, TextMark } from '../../../../../shared/official-table/marks.ts'

const MEASURE = { width: 5, advance: () => 1 }
const LIMIT = { lines: 2, characters: 1_000 }

function paragraphs(...characters: string[]): Arbitrary<string[]> {
  const paragraph = string({ unit: constantFrom(...characters), maxLength: 30 })
  return array(paragraph, { minLength: 1, maxLength: 8 })
}

/** Each row of a cell whose paragraphs begin with a mark: its text, and the text in pieces. */
function markedRows(cell: readonly string[]): { text: string; pieces: readonly MarkedPiece[] }[] {
  const marks = cell.map((text): TextMark[] => (text === '' ? [] : [{ start: 0, end: 1, kind: 'added' }]))
  const row = { type: 'item', itemId: null, number: 1, cells: [cell], marks: [marks] } as const
  const parts = partItem(row.cells, [undefined], [MEASURE], LIMIT)
  const marked = markedTexts(row, parts)
  return parts.map(({ texts }, part) => ({ text: texts[0] ?? '', pieces: marked.get(part)?.get(0) ?? [] }))
}

it('every mark is kept wherever the rows end, whatever lines are empty', () => {
  assert(
    property(paragraphs('河', '道', '，'), (cell) => {
      const pieces = markedRows(cell).flatMap((row) => row.pieces)
      const added = pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text)
      expect(added).toEqual(cell.flatMap((text) => text.slice(0, 1) || []))
    }),
    { examples: [[['', '河'.repeat(30), '道']]] },
  )
})

it('marks never change a text, even one with the sign that parts lines', () => {
  assert(
    property(paragraphs('河', '，', GOES_ON), (cell) => {
      for (const { text, pieces } of markedRows(cell))
        if (pieces.length > 0) expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})
