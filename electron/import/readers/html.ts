import type { ImportProblem } from '../../../shared/draft/types.ts'
import type { CellLine, GridCell, ReadFile } from '../../../shared/grid/types.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { decodeHtml } from './decode-html.ts'
import { GridWriter } from './grid-writer.ts'
import { parseHtml, type HtmlBlock, type HtmlRow, type HtmlTable, type HtmlTree } from './html-tree.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from './limits.ts'
import { ColumnPlacer } from './spans.ts'

/**
 * Reads a web page, also one that a program saved under the ending .xls or .doc.
 *
 * Tables become table rows, all other visible text becomes text rows; numbers of `<ol>` become text.
 * A table inside a cell is unfolded where the outer table only arranges the page, and else written
 * into the cell line by line, with a warning.
 *
 * @param bytes the file; UTF-8, UTF-16 or GB18030, declared or not
 * @returns one grid without a sheet name; `unreadable` past a limit
 */
export async function readHtml(bytes: Uint8Array): Promise<Result<ReadFile, ImportProblem>> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const source = decodeHtml(bytes)
  const tree = parseHtml(source)
  if (tree === 'too-deep') return unreadable(MESSAGES.tooDeep)
  if (tree === 'too-many-cells') return unreadable(MESSAGES.tooManyCells)

  const warnings = warningsOf(source, tree)
  const writer = new GridWriter()
  const unfolder = new Unfolder(writer)
  unfolder.blocks(tree.blocks)
  if (unfolder.tooWide) return unreadable(MESSAGES.tooWide)
  if (writer.full) return unreadable(MESSAGES.tooManyCells)
  if (unfolder.nested > 0)
    warnings.push(`有 ${unfolder.nested} 个嵌套在单元格内的表格，已按文字并入所在单元格。`)
  return ok({
    grids: [writer.finish()],
    warnings,
    ...(tree.keywords === '' ? {} : { keywords: tree.keywords }),
  })
}

function warningsOf(source: string, tree: HtmlTree): string[] {
  const warnings: string[] = []
  if (source.includes('\uFFFD')) warnings.push('文件中有无法识别的字符（显示为“\uFFFD”），请与原文核对。')
  if (tree.deletions) warnings.push('文件中标记为删除的文字未导入。')
  if (tree.hidden) warnings.push('网页中设为隐藏的内容未导入。')
  return warnings
}

class Unfolder {
  readonly #writer: GridWriter
  nested = 0
  tooWide = false

  constructor(writer: GridWriter) {
    this.#writer = writer
  }

  blocks(blocks: readonly HtmlBlock[]): void {
    for (const block of blocks) {
      if ('line' in block) this.#writer.text(block.line)
      else if (arrangesThePage(block.table)) this.#unfold(block.table)
      else this.#table(block.table)
    }
  }

  #unfold(table: HtmlTable): void {
    for (const row of table.rows) for (const cell of row.cells) this.blocks(cell.blocks)
  }

  #table(table: HtmlTable): void {
    const placer = new ColumnPlacer()
    for (const [index, row] of table.rows.entries()) {
      placer.startRow()
      const cells = this.#row(row, placer, table.rows.length - index)
      if (this.tooWide) return
      this.#writer.row(cells, { hidden: row.hidden })
    }
  }

  #row(row: HtmlRow, placer: ColumnPlacer, rowsLeft: number): GridCell[] {
    const cells: GridCell[] = []
    for (const cell of row.cells) {
      const rowSpan = Math.min(cell.rowSpan, rowsLeft)
      const column = placer.place(cell.colSpan, rowSpan)
      if (column === null) {
        this.tooWide = true
        return cells
      }
      cells.push({ column, colSpan: cell.colSpan, rowSpan, lines: this.#lines(cell.blocks) })
    }
    return cells
  }

  #lines(blocks: readonly HtmlBlock[]): CellLine[] {
    return blocks.flatMap((block) => {
      if ('line' in block) return [block.line]
      this.nested += 1
      return block.table.rows.flatMap((row) => row.cells.flatMap((cell) => this.#lines(cell.blocks)))
    })
  }
}

/** A table with more cells in the tables inside it than of its own only arranges the page. */
function arrangesThePage(table: HtmlTable): boolean {
  const own = table.rows.reduce((sum, row) => sum + row.cells.length, 0)
  return innerCells(table) > own
}

function innerCells(table: HtmlTable): number {
  let count = 0
  for (const row of table.rows) {
    for (const cell of row.cells) {
      for (const block of cell.blocks) {
        if ('line' in block) continue
        count += innerCells(block.table)
        for (const inner of block.table.rows) count += inner.cells.length
      }
    }
  }
  return count
}
