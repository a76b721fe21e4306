import type { CellRichTextValue, Font } from 'exceljs'
import { markedPieces, type MarkedPiece, type TextMark } from '../../../shared/official-table/marks.ts'
import type { ItemRow } from '../../../shared/official-table/types.ts'
import type { CellStyle } from './cell-style.ts'
import { cellText } from './cell-text.ts'
import { GOES_ON } from './part-cells.ts'
import type { SheetRow } from './part-item.ts'

const MARK_FONTS: Readonly<Record<TextMark['kind'], Partial<Font>>> = {
  added: { bold: true, underline: true },
  removed: { strike: true },
}

/**
 * The texts with marks of an item's rows.
 *
 * @param parts the rows over which the item was parted
 * @returns for each of these rows the pieces of its marked texts, by column
 */
export function markedTexts(
  row: ItemRow,
  parts: readonly SheetRow[],
): ReadonlyMap<number, ReadonlyMap<number, readonly MarkedPiece[]>> {
  const found = new Map<number, Map<number, readonly MarkedPiece[]>>()
  row.marks?.forEach((marks, column) => {
    if (marks.every((own) => own.length === 0)) return
    const cell = row.cells[column] ?? []
    const texts = parts.map((part) => part.texts[column] ?? '')
    piecesOfParts(cell, marks, texts).forEach((pieces, part) => {
      // Never another text than the unmarked one: rather no marks.
      const isWhole = pieces.map(({ text }) => text).join('') === texts[part]
      if (pieces.length === 0 || !isWhole) return
      const columns = found.get(part) ?? new Map<number, readonly MarkedPiece[]>()
      found.set(part, columns.set(column, pieces))
    })
  })
  return found
}

/** Follows the paragraphs through the texts of the rows; what a row adds of its own is unmarked. */
function piecesOfParts(
  cell: readonly string[],
  marks: readonly (readonly TextMark[])[],
  texts: readonly string[],
): MarkedPiece[][] {
  let [paragraph, at] = [0, 0]
  return texts.map((text) => {
    if (text === '') {
      // A line that is empty, not the end of the cell.
      if (at === 0 && cell[paragraph] === '') paragraph += 1
      return []
    }
    const lines = text.split('\n')
    return lines.flatMap((line, index) => {
      const goesOn = line.endsWith(GOES_ON) && line !== cell[paragraph]?.slice(at)
      const end = at + line.length - (goesOn ? GOES_ON.length : 0)
      const own = slice(markedPieces(cell[paragraph] ?? '', marks[paragraph] ?? []), at, end)
      if (goesOn) at = end
      else [paragraph, at] = [paragraph + 1, 0]
      const ending = (goesOn ? GOES_ON : '') + (index < lines.length - 1 ? '\n' : '')
      return ending === '' ? own : [...own, { text: ending, kind: null }]
    })
  })
}

function slice(pieces: readonly MarkedPiece[], start: number, end: number): MarkedPiece[] {
  let before = 0
  return pieces.flatMap(({ text, kind }) => {
    const part = text.slice(Math.max(start - before, 0), Math.max(end - before, 0))
    before += text.length
    return part === '' ? [] : [{ text: part, kind }]
  })
}

/** The pieces as a cell's value; undefined where there are none. */
export function richText(
  pieces: readonly MarkedPiece[] | undefined,
  { font = {} }: CellStyle,
): CellRichTextValue | undefined {
  if (pieces === undefined) return undefined
  return {
    richText: pieces.map(({ text, kind }) => ({
      text: cellText(text),
      font: { ...font, ...(kind !== null && MARK_FONTS[kind]) },
    })),
  }
}
