import type { CellLine, GridCell } from '../../../shared/grid/types.ts'
import { CODES, type FormatRun } from './doc-formats.ts'

/** A row before the columns of its table are known: cells by their edges, in twips. */
export interface DocRow {
  readonly cells: readonly {
    readonly left: number
    readonly right: number
    readonly lines: readonly CellLine[]
  }[]
  /** How each cell hangs together with the one above. */
  readonly vertical: readonly ('none' | 'starts' | 'goes-on')[]
}

/** Edges nearer than this (about 1 mm) are one column's edge. */
const SAME_EDGE = 60
const MOST_CELLS = 63

interface Shape {
  readonly edges: readonly number[]
  readonly flags: readonly number[]
}

/**
 * A row out of the lines of its cells and the settings of its end mark ([MS-DOC] 2.9.324): cells merged
 * with the one to the left are joined.
 */
export function docRow(texts: readonly (readonly CellLine[])[], end: FormatRun | null): DocRow {
  const { edges, flags } = shapeOf(end) ?? evenShape(texts.length)
  const cells: { left: number; right: number; lines: CellLine[] }[] = []
  const vertical: ('none' | 'starts' | 'goes-on')[] = []
  const merges = verticalMerges(end)
  for (const [index, lines] of texts.entries()) {
    const [left, right] = [edges[index] ?? index * 1000, edges[index + 1] ?? (index + 1) * 1000]
    const flag = flags[index] ?? 0
    const before = cells.at(-1)
    if ((flag & 2) !== 0 && before !== undefined) {
      before.right = right
      before.lines.push(...lines)
      continue
    }
    cells.push({ left, right, lines: [...lines] })
    const merged = merges.get(index) ?? (flag >> 5) & 3
    vertical.push(merged === 0 ? 'none' : (merged & 2) !== 0 ? 'starts' : 'goes-on')
  }
  return { cells, vertical }
}

function shapeOf(end: FormatRun | null): Shape | null {
  const value = end?.settings.findLast(({ code }) => code === CODES.tableShape)?.value
  if (value === undefined || value.bytes.length === 0) return null
  const count = Math.min(value.u8(0), MOST_CELLS)
  if (value.bytes.length < 1 + 2 * (count + 1)) return null
  const edges = Array.from({ length: count + 1 }, (_, index) => value.i16(1 + 2 * index))
  const flags = Array.from({ length: count }, (_, index) => {
    const at = 1 + 2 * (count + 1) + 20 * index
    return at + 2 <= value.bytes.length ? value.u16(at) : 0
  })
  return { edges, flags }
}

function evenShape(count: number): Shape {
  return { edges: Array.from({ length: count + 1 }, (_, index) => index * 1000), flags: [] }
}

function verticalMerges(end: FormatRun | null): Map<number, number> {
  const settings = end?.settings.filter(
    ({ code, value }) => code === CODES.verticalMerge && value.bytes.length >= 2,
  )
  return new Map(settings?.map(({ value }) => [value.u8(0), value.u8(1)]))
}

/**
 * The rows of one table as grid cells: columns from all edges of the table, so that a cell over two of
 * another row's cells spans both; vertically merged cells stand once.
 */
export function gridRows(rows: readonly DocRow[]): GridCell[][] {
  const edges = sharedEdges(rows)
  const columnOf = (edge: number): number => edges.filter((known) => known < edge - SAME_EDGE / 2).length
  const open = new Map<number, { rowSpan: number }>()
  return rows.map((row) => {
    const cells: { column: number; colSpan: number; rowSpan: number; lines: readonly CellLine[] }[] = []
    const reached = new Set<number>()
    for (const [index, { left, right, lines }] of row.cells.entries()) {
      const column = columnOf(left)
      const above = open.get(column)
      if (row.vertical[index] === 'goes-on' && above !== undefined) {
        above.rowSpan += 1
        reached.add(column)
        continue
      }
      const cell = { column, colSpan: Math.max(1, columnOf(right) - column), rowSpan: 1, lines }
      cells.push(cell)
      if (row.vertical[index] !== 'starts') continue
      open.set(column, cell)
      reached.add(column)
    }
    for (const column of open.keys()) if (!reached.has(column)) open.delete(column)
    return cells
  })
}

function sharedEdges(rows: readonly DocRow[]): number[] {
  const all = rows
    .flatMap((row) => row.cells.flatMap(({ left, right }) => [left, right]))
    .toSorted((a, b) => a - b)
  const edges: number[] = []
  for (const edge of all) if (edge - (edges.at(-1) ?? -Infinity) > SAME_EDGE) edges.push(edge)
  return edges
}
