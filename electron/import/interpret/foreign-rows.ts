import type { Header } from './find-header.ts'
import type { MatrixRow } from './matrix.ts'
import { itemNumber } from './raw-item.ts'

interface Block {
  readonly first: number
  readonly rows: readonly MatrixRow[]
}

/** Tables of the matrix: rows that follow each other without a line of text between them. */
function blocksOf(matrix: readonly MatrixRow[]): Block[] {
  const blocks: { first: number; rows: MatrixRow[] }[] = []
  for (const [index, row] of matrix.entries()) {
    const before = matrix[index - 1]
    if (row.kind === 'text') continue
    if (before?.kind === 'table') blocks.at(-1)?.rows.push(row)
    else blocks.push({ first: index, rows: [row] })
  }
  return blocks
}

/**
 * Rows of other tables below a numbered list (an index of departments, a statistic): nothing in them
 * stands where the numbers stand but other text.
 *
 * @returns their indices in the matrix
 */
export function foreignRows(matrix: readonly MatrixRow[], header: Header): Set<number> {
  const column = header.columns.find(({ field }) => field === 'number')?.column
  const foreign = new Set<number>()
  if (column === undefined) return foreign
  for (const { first, rows } of blocksOf(matrix)) {
    if (first <= header.row) continue
    const several = rows.filter(({ own }) => own.length > 1)
    const numbers = several
      .map(({ slots }) => slots[column])
      .filter((slot) => slot !== undefined && slot.bare !== '')
    const none =
      numbers.length > 0 && numbers.every((slot) => itemNumber(slot) === null && !/续/.test(slot?.bare ?? ''))
    const isHeaderOnly = rows.some((row) => row.own.some(({ bare }) => bare === '序号'))
    if (none && !isHeaderOnly)
      for (let index = first; index < first + rows.length; index++) foreign.add(index)
  }
  return foreign
}
