import type { Grid, GridCell, GridRow } from '../../../shared/grid/types.ts'
import { bare } from './matrix.ts'
import { fieldOfHeader } from './header-words.ts'

interface Pair {
  readonly row: GridRow
  readonly label: string
  readonly value: GridCell
}

function pairsOf(row: GridRow): Pair[] {
  if (row.kind !== 'table' || row.cells.length < 2 || row.cells.length > 4) return []
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < row.cells.length; at += 2) {
    const [label, value] = [row.cells[at], row.cells[at + 1]]
    if (!label || !value) continue
    const text = bare(label.lines).replace(/[：:]$/, '')
    if (fieldOfHeader(text) !== null) pairs.push({ row, label: text, value })
  }
  return pairs
}

/**
 * Makes one table of cards: an item each, with 事项名称, 对应上级部门 … beside their texts instead of
 * above them.
 *
 * @returns null where the grid holds no two cards with the same labels
 */
export function fromCards(grid: Grid): Grid | null {
  const paired = grid.rows.map((row) => ({ row, pairs: pairsOf(row) }))
  const labels = [...new Set(paired.flatMap(({ pairs }) => pairs.map(({ label }) => label)))]
  const names = paired.flatMap(({ pairs }) => pairs.filter(({ label }) => fieldOfHeader(label) === 'name'))
  if (names.length < 2 || labels.length < 3 || names.some(({ label }) => label !== names[0]?.label))
    return null
  const first = paired.findIndex(({ pairs }) => pairs.length > 0)
  const [opening] = paired[first]?.pairs ?? []
  const place = paired[first]?.row.place
  if (!opening || !place) return null

  const header = labels.map((text, column): GridCell => ({
    column,
    colSpan: 1,
    rowSpan: 1,
    lines: [{ text }],
  }))
  const rows: GridRow[] = [...grid.rows.slice(0, first), { place, kind: 'table', cells: header }]
  let card: { row: GridRow; cells: GridCell[] } | null = null
  const close = (): void => {
    if (card) rows.push({ ...card.row, cells: card.cells })
    card = null
  }
  for (const { row, pairs } of paired.slice(first)) {
    if (pairs.length === 0) {
      close()
      rows.push(row)
    }
    for (const { label, value } of pairs) {
      if (label === opening.label) close()
      card ??= { row: { place: row.place, kind: 'table', cells: [] }, cells: [] }
      card.cells.push({ ...value, column: labels.indexOf(label), colSpan: 1, rowSpan: 1 })
    }
  }
  close()
  return { ...grid, rows }
}
