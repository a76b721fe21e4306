import type { CellLine, Grid, Place } from '../../../shared/grid/types.ts'

/** Wider than any list; what stands further right is another table or stray cells. */
export const MAX_LIST_COLUMNS = 64

/** A cell with its text once more without any blanks, for comparing. */
export interface Slot {
  readonly column: number
  readonly colSpan: number
  readonly lines: readonly CellLine[]
  readonly bare: string
}

/** One row with every place filled: a merged cell stands at each place that it covers. */
export interface MatrixRow {
  readonly place: Place
  readonly kind: 'table' | 'text'
  readonly hidden: boolean
  readonly slots: readonly (Slot | undefined)[]
  /** Cells with text that begin in this row, from left to right. */
  readonly own: readonly Slot[]
}

export function bare(lines: readonly CellLine[]): string {
  let text = ''
  for (const line of lines) text += line.text
  return /\s/.test(text) ? text.replaceAll(/\s/g, '') : text
}

/** Unfolds the merged cells of a grid. Columns from {@link MAX_LIST_COLUMNS} on are left out. */
export function toMatrix(grid: Grid): MatrixRow[] {
  const spanning: { slot: Slot; rowsLeft: number }[] = []
  return grid.rows.map((row) => {
    const slots: (Slot | undefined)[] = []
    if (row.kind === 'text') spanning.length = 0
    for (const span of spanning) if (span.rowsLeft > 0) fill(slots, span.slot)
    const own: Slot[] = []
    for (const cell of row.cells) {
      if (cell.column >= MAX_LIST_COLUMNS) continue
      const slot = { column: cell.column, colSpan: cell.colSpan, lines: cell.lines, bare: bare(cell.lines) }
      fill(slots, slot)
      if (slot.bare !== '') own.push(slot)
      if (cell.rowSpan > 1) spanning.push({ slot, rowsLeft: cell.rowSpan })
    }
    for (const span of spanning) span.rowsLeft -= 1
    for (let at = spanning.length - 1; at >= 0; at--)
      if ((spanning[at]?.rowsLeft ?? 0) <= 0) spanning.splice(at, 1)
    own.sort((a, b) => a.column - b.column)
    return { place: row.place, kind: row.kind, hidden: row.hidden === true, slots, own }
  })
}

function fill(slots: (Slot | undefined)[], slot: Slot): void {
  const end = Math.min(slot.column + slot.colSpan, MAX_LIST_COLUMNS)
  for (let column = slot.column; column < end; column++) slots[column] ??= slot
}
