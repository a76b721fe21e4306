import type { Rule } from './pdf-operators.ts'

/** A cell between ruling lines, in points from the top left of its page. */
export interface RuledCell {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Row of the top edge, from 0. */
  readonly row: number
  readonly rowSpan: number
}

export interface RuledTable {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly rows: number
  /** Positions of the vertical lines. */
  readonly xs: readonly number[]
  readonly cells: readonly RuledCell[]
  /** The cell around a point, or null outside the table. */
  cellAt(x: number, y: number): RuledCell | null
}

/** Lines nearer than this are one line: double borders, borders drawn cell by cell. */
const SAME = 3
/** A border counts where it covers this share of a cell's side. */
const COVERS = 0.6
/** Beyond these the page is a drawing, and its lines are no table. */
const MAX_LINES = 2_000
const MAX_PAGE_CELLS = 20_000

/** The tables that the lines of a page make, from the top. Lone lines and boxes are none. */
export function tablesOf(rules: readonly Rule[]): RuledTable[] {
  const horizontal = joinRules(rules.filter((rule) => rule.horizontal))
  const vertical = joinRules(rules.filter((rule) => !rule.horizontal))
  if (horizontal.length > MAX_LINES || vertical.length > MAX_LINES) return []
  return groups(horizontal, vertical)
    .map(tableOf)
    .filter((table) => table !== null)
    .toSorted((a, b) => a.top - b.top)
}

/** One rule for all pieces of the same line that touch. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const lines: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1)
    if (line !== undefined && rule.at - (line[0]?.at ?? 0) <= SAME) line.push(rule)
    else lines.push([rule])
  }
  return lines.flatMap((line) => {
    const joined: Rule[] = []
    for (const rule of line.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last === undefined || rule.from > last.to + SAME) joined.push(rule)
      else joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
    }
    return joined
  })
}

function touch(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - SAME &&
    vertical.at <= horizontal.to + SAME &&
    horizontal.at >= vertical.from - SAME &&
    horizontal.at <= vertical.to + SAME
  )
}

/** Parts the lines into those that hang together. */
function groups(horizontal: readonly Rule[], vertical: readonly Rule[]): Rule[][] {
  const left = new Set<Rule>([...horizontal, ...vertical])
  const found: Rule[][] = []
  for (const first of vertical) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const rule of group) {
      for (const other of rule.horizontal ? vertical : horizontal) {
        const meets = rule.horizontal ? touch(rule, other) : touch(other, rule)
        if (meets && left.delete(other)) group.push(other)
      }
    }
    found.push(group)
  }
  return found
}

/** Whether lines cover most of a cell's side. */
function closed(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const line of lines) {
    if (Math.abs(line.at - at) <= SAME)
      covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from))
  }
  return covered >= COVERS * (to - from)
}

function tableOf(group: readonly Rule[]): RuledTable | null {
  const horizontal = group.filter((rule) => rule.horizontal)
  const vertical = group.filter((rule) => !rule.horizontal)
  // A table may be open at its sides, and at a page's edge.
  const ys = edges(horizontal, vertical)
  const xs = edges(vertical, horizontal)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 1 || columns * rows > MAX_PAGE_CELLS) return null

  const y = (row: number): number => ys[row] ?? 0
  const x = (column: number): number => xs[column] ?? 0
  const wall = (row: number, column: number): boolean => closed(vertical, x(column), y(row), y(row + 1))
  const floor = (row: number, column: number): boolean => closed(horizontal, y(row), x(column), x(column + 1))

  const owners = new Map<number, RuledCell>()
  const cells: RuledCell[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owners.has(row * columns + column)) continue
      let right = column + 1
      while (right < columns && !owners.has(row * columns + right) && !wall(row, right)) right += 1
      let bottom = row + 1
      while (bottom < rows && range(column, right).every((at) => !floor(bottom, at))) bottom += 1
      const cell = {
        left: x(column),
        right: x(right),
        top: y(row),
        bottom: y(bottom),
        row,
        rowSpan: bottom - row,
      }
      for (const down of range(row, bottom)) {
        for (const along of range(column, right)) owners.set(down * columns + along, cell)
      }
      cells.push(cell)
    }
  }
  const cellAt = (left: number, top: number): RuledCell | null => {
    const row = ys.findLastIndex((edge) => edge <= top)
    const column = xs.findLastIndex((edge) => edge <= left)
    const inside = row >= 0 && row < rows && column >= 0 && column < columns
    return inside ? (owners.get(row * columns + column) ?? null) : null
  }
  return { left: x(0), right: x(columns), top: y(0), bottom: y(rows), rows, xs, cells, cellAt }
}

/** Where the lines of one direction stand, with the ends of the crossing ones. */
function edges(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const ends = crossing.flatMap((rule) => [rule.from, rule.to])
  const all = [...lines.map((rule) => rule.at), Math.min(...ends), Math.max(...ends)].toSorted(
    (a, b) => a - b,
  )
  const places: number[] = []
  for (const at of all) if (Number.isFinite(at) && at - (places.at(-1) ?? -Infinity) > SAME) places.push(at)
  return places
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
