import { isBelow } from '../duty-text/enumerator.ts'
import type { Enumerator } from '../duty-text/enumerator.ts'
import type { Line } from './lines.ts'
import type { Cell } from './view.ts'

/** The lines below one heading (or of a text without headings), the heading first where there is one. */
export interface Section {
  readonly heading: Line | null
  /** Paragraphs of duty: no headings, not the office's own line. */
  readonly lines: readonly Line[]
}

export interface NumberedLine {
  readonly line: Line
  readonly enumerator: Enumerator
  /** Which paragraph of its section, from 0. */
  readonly position: number
}

/** A body that is named by what it does, its duty on the same line: 其他行业主管部门按照…。 */
const OTHERS = /^(?:其他|相关|有关|各)[^，。；：]{0,10}(?:部门|单位)/

/**
 * The sections of a duty text: a new one at each heading, and at a department whose duty follows on
 * its own line.
 *
 * @param office name that may stand alone as first line (青禾镇), without its colon
 */
export function sectionsOf(cell: Cell, office: string | null): Section[] {
  const sections: { heading: Line | null; lines: Line[] }[] = []
  for (const line of cell.lines) {
    const opens = line.heading || OTHERS.test(line.text) || line.department !== null || line.text === office
    if (opens || (line.support && !line.enumerator)) {
      const duty = line.heading || line.text === office ? [] : [line]
      sections.push({ heading: line, lines: duty })
      continue
    }
    if (line.text === '') continue
    const last = sections.at(-1)
    if (last) last.lines.push(line)
    else sections.push({ heading: null, lines: [line] })
  }
  return sections
}

/**
 * The numbered lines of a section as runs: of one style below one parent, in order. A nested
 * （1） starts a run of its own below each parent.
 */
export function runsOf(section: Section): NumberedLine[][] {
  const runs: NumberedLine[][] = []
  let open: NumberedLine[][] = []
  for (const [position, line] of section.lines.entries()) {
    const { enumerator } = line
    if (!enumerator) continue
    open = open.filter(([first]) => first && !isBelow(first.enumerator.style, enumerator.style))
    const own = open.find(([first]) => first?.enumerator.style === enumerator.style)
    const entry = { line, enumerator, position }
    if (own) own.push(entry)
    else {
      const run = [entry]
      runs.push(run)
      open.push(run)
    }
  }
  return runs
}
