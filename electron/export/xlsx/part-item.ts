import type { ColumnField } from '../../../shared/duty-list/types.ts'
import type { PrintedCell } from '../../../shared/official-table/types.ts'
import { GOES_ON, partCell, type CellPart } from './part-cells.ts'
import type { CellMeasure, RowLimit } from './sheet-metrics.ts'

/** Marks an item's name in the rows on which the item goes on. */
export const CONTINUED = '（续）'

/** One row of the sheet: a text a column, and the lines of the highest cell. */
export interface SheetRow {
  readonly texts: readonly string[]
  readonly lines: number
}

/**
 * Parts an item that is higher than a row may be. Further rows repeat the number, and the name with
 * （续）; the other columns go on where they were parted, and stay empty where nothing is left.
 *
 * @param fields what each column shows; undefined where it is no field of an item
 * @returns at least one row
 */
export function partItem(
  cells: readonly PrintedCell[],
  fields: readonly (ColumnField | undefined)[],
  measures: readonly CellMeasure[],
  limit: RowLimit,
): SheetRow[] {
  const columns = cells.map((cell, column) => {
    const measure = measures[column]
    if (!measure) throw new RangeError(`no width for column ${column}`)
    const field = fields[column]
    return { field, parts: partCell(cell, measure, field === 'name' ? roomForMark(limit) : limit) }
  })
  const count = Math.max(...columns.map(({ parts }) => parts.length), 1)
  return Array.from({ length: count }, (_, row) => {
    const shown = columns.map(({ field, parts }) => partInRow(field, parts, row, fields))
    return { texts: shown.map((part) => part.text), lines: Math.max(...shown.map((part) => part.lines), 1) }
  })
}

function roomForMark({ lines, characters, firstLines = lines }: RowLimit): RowLimit {
  return { lines: Math.max(lines - 1, 1), characters, firstLines: Math.max(firstLines - 1, 1) }
}

const EMPTY: CellPart = { text: '', lines: 0 }

function partInRow(
  field: ColumnField | undefined,
  parts: readonly CellPart[],
  row: number,
  fields: readonly (ColumnField | undefined)[],
): CellPart {
  const [first = EMPTY] = parts
  if (field === 'number') return row > 0 && !fields.includes('name') ? marked(first) : first
  if (field !== 'name') return parts[row] ?? EMPTY
  const isParted = parts.length > 1
  const part = (isParted ? parts[row] : first) ?? EMPTY
  if (row === 0) return isParted ? goingOn(part) : part
  return marked(isParted && row < parts.length - 1 ? goingOn(part) : part)
}

function marked(part: CellPart): CellPart {
  return { text: part.text + CONTINUED, lines: part.lines + 1 }
}

/** A parted name always says so: a whole one is repeated in the next row instead. */
function goingOn(part: CellPart): CellPart {
  return part.text.endsWith(GOES_ON) ? part : { ...part, text: `${part.text}\n${GOES_ON}` }
}
