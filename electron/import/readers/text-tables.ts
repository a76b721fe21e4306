import { records } from './delimited.ts'

/** A row of a text: several cells, or one line outside any table. */
export interface TextRow {
  /** Number of its first line in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** False where the cells' line breaks are the source's own (a quoted cell of a CSV). */
  readonly runIn: boolean
}

interface Line {
  readonly line: number
  readonly text: string
}

function linesOf(text: string): Line[] {
  return text
    .split(/\r\n?|\n/)
    .map((each, index) => ({ line: index + 1, text: each }))
    .filter((each) => each.text.trim() !== '')
}

function single({ line, text }: Line): TextRow {
  return { line, cells: [text], runIn: true }
}

/** The number of cells that most rows of several cells have, if at least two rows and half of them do. */
function usualWidth(rows: readonly TextRow[]): number | null {
  const counts = new Map<number, number>()
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1])
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return usual && usual[1] >= 2 && usual[1] * 2 >= all ? usual[0] : null
}

function delimited(text: string, delimiter: string): TextRow[] {
  return [...records(text, delimiter)]
    .map(({ line, cells }) => ({ line, cells, runIn: !cells.some((cell) => cell.includes('\n')) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

function tabs(text: string): TextRow[] | null {
  const rows = text.includes('\t') ? delimited(text, '\t') : []
  return usualWidth(rows) === null ? null : rows
}

function commas(text: string): TextRow[] | null {
  for (const delimiter of [',', ';']) {
    const rows = delimited(text, delimiter)
    if (usualWidth(rows) !== null) return rows
  }
  return null
}

const RULE = /^[\s|+:=—\-─━┄┈┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬═]+$/u
const BAR = /[|│┃║]/

function barCells(text: string): string[] {
  const trimmed = text
    .trim()
    .replace(/^[|│┃║]/, '')
    .replace(/[|│┃║]$/, '')
  return trimmed.split(BAR).map((cell) => cell.trim())
}

/** Tables drawn with bars. Between two drawn rules the lines of a row belong together. */
function bars(text: string): TextRow[] | null {
  const lines = linesOf(text)
  const barred = lines.filter((line) => !RULE.test(line.text) && barCells(line.text).length > 1)
  if (barred.length < 2) return null
  const drawn = lines.some((line) => RULE.test(line.text) && /[─━═┼╋╬]/.test(line.text))
  const rows: TextRow[] = []
  let open = false
  for (const line of lines) {
    if (RULE.test(line.text)) {
      open = false
      continue
    }
    const cells = barCells(line.text)
    const last = rows.at(-1)
    if (drawn && open && last && last.cells.length === cells.length) {
      rows[rows.length - 1] = { ...last, cells: last.cells.map((cell, at) => cell + (cells[at] ?? '')) }
    } else rows.push(cells.length > 1 ? { line: line.line, cells, runIn: true } : single(line))
    open = cells.length > 1
  }
  return rows
}

/** Columns parted by wide blanks, where each line has one cell or as many as all the others. */
function blanks(text: string): TextRow[] | null {
  const rows = linesOf(text).map(({ line, text: each }) => ({
    line,
    cells: each.trim().split(/[ \u00a0]{2,}|\u3000+/),
    runIn: true,
  }))
  const width = usualWidth(rows)
  const certain =
    width !== null && width >= 3 && rows.every(({ cells }) => cells.length === 1 || cells.length === width)
  return certain ? rows : null
}

/**
 * Parts a text into rows by what its columns are parted with: tabs, bars, commas, or wide blanks.
 *
 * @returns rows of one cell where no columns are to be seen for certain
 */
export function textRows(text: string): TextRow[] {
  return tabs(text) ?? bars(text) ?? commas(text) ?? blanks(text) ?? linesOf(text).map(single)
}
