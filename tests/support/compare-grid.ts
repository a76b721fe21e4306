import type { GridRow, ReadFile } from '../../shared/grid/types.ts'
import type { RealList } from './real-lists.ts'

export interface Comparison {
  readonly cells: number
  readonly equal: number
  /** At most ten, for the failure message. */
  readonly differences: readonly string[]
}

/** The table rows of a file as cell texts: empty rows and repeated headers out, continued rows joined. */
export function tableTexts(file: ReadFile, header: readonly string[]): string[][] {
  const texts: string[][] = []
  for (const row of file.grids.flatMap((grid) => grid.rows)) {
    if (row.kind !== 'table') continue
    const cells = cellsOf(row, header.length)
    if (cells.join('') === header.join('') || cells.join('') === '') continue
    const previous = texts.at(-1)
    if (previous !== undefined && previous.length > 1 && cells.length > 1 && cells[0] === '') {
      texts[texts.length - 1] = previous.map((text, index) =>
        [text, cells[index] ?? ''].filter(Boolean).join('\n'),
      )
    } else texts.push(cells)
  }
  return texts
}

function cellsOf(row: GridRow, width: number): string[] {
  const [first] = row.cells
  if (first !== undefined && first.colSpan >= width) return [textOf(first.lines)]
  const cells = Array.from({ length: width }, () => '')
  for (const cell of row.cells) cells[cell.column] = textOf(cell.lines)
  return cells
}

function textOf(lines: readonly { readonly text: string }[]): string {
  return lines.map((line) => line.text).join('\n')
}

/** Counts the cells whose text came back letter by letter, in their place. */
export function compareWithList(list: RealList, file: ReadFile): Comparison {
  const found = tableTexts(file, list.header)
  const differences: string[] = []
  let cells = 0
  let equal = 0
  for (const [index, row] of list.rows.entries()) {
    for (const [column, lines] of row.entries()) {
      cells += 1
      const expected = lines.join('\n')
      const actual = found[index]?.[column]
      if (actual === expected) equal += 1
      else if (differences.length < 10) {
        differences.push(`row ${index + 1}, column ${column + 1}\n- ${expected}\n+ ${actual ?? '(none)'}`)
      }
    }
  }
  if (found.length !== list.rows.length)
    differences.push(`${found.length} rows instead of ${list.rows.length}`)
  return { cells, equal, differences }
}
