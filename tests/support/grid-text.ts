import type { ReadFile } from '../../shared/grid/types.ts'
import type { ImportProblem } from '../../shared/draft/types.ts'
import type { Result } from '../../shared/result.ts'

/** What was read, or a failed test with the refusal. */
export function readable(result: Result<ReadFile, ImportProblem>): ReadFile {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/**
 * The rows of a file for comparison: cells as `column×colSpan,rowSpan:line/line` (a lost number as `?`),
 * text rows in brackets.
 */
export function rowTexts(file: ReadFile): string[] {
  return file.grids.flatMap((grid) =>
    grid.rows.map((row) => {
      const cells = row.cells.map((cell) => {
        const spans = cell.colSpan + cell.rowSpan > 2 ? `×${cell.colSpan},${cell.rowSpan}` : ''
        const lines = cell.lines.map((line) => (line.lostNumber === true ? `?${line.text}` : line.text))
        return row.kind === 'text' ? `[${lines.join('/')}]` : `${cell.column}${spans}:${lines.join('/')}`
      })
      return cells.join(' ')
    }),
  )
}
