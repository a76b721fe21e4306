import { readEnumerator, withNumber } from './enumerator.ts'
import type { DutyEntry, DutyText } from './types.ts'

interface Run {
  readonly entries: readonly DutyEntry[]
  /** The last number given at this level, 0 before the first. */
  readonly last: number
}

function renumberEntries(entries: readonly DutyEntry[], start: number): Run {
  const numbers = new Map<string, number>()
  let last = start - 1
  const renumbered = entries.map((entry) => {
    const children = renumberEntries(entry.children, 1).entries
    const enumerator = entry.enumerator === null ? null : readEnumerator(entry.enumerator)
    if (enumerator === null) return { ...entry, children }
    const number = (numbers.get(enumerator.style) ?? start - 1) + 1
    numbers.set(enumerator.style, number)
    last = number
    return { ...entry, enumerator: withNumber(enumerator, number), children }
  })
  return { entries: renumbered, last }
}

function firstNumber(entries: readonly DutyEntry[]): number | null {
  const typed = entries.find(({ enumerator }) => enumerator !== null)?.enumerator
  return typed ? (readEnumerator(typed)?.number ?? null) : null
}

function lastNumber(entries: readonly DutyEntry[]): number {
  const typed = entries.findLast(({ enumerator }) => enumerator !== null)?.enumerator
  return typed ? (readEnumerator(typed)?.number ?? 0) : 0
}

/** What is known of a text that is numbered anew after an edit. */
export interface Renumbering {
  /** Whether the edit touched a section; the others keep their numbers as they were typed. All, if absent. */
  readonly touched?: (section: number) => boolean
  /** Whether a section goes on counting from the one before; undefined where its numbers must tell. */
  readonly goesOn?: (section: number) => boolean | undefined
}

/**
 * The same duties numbered 1, 2, 3 … without gaps: anew in each section and below each entry. A
 * section that went on counting from the one before still does.
 */
export function renumber(text: DutyText, { touched, goesOn }: Renumbering = {}): DutyText {
  let lastAsTyped = 0
  let lastGiven = 0
  const sections = text.sections.map((section, index) => {
    const first = firstNumber(section.entries)
    const follows = goesOn?.(index) ?? first === lastAsTyped + 1
    const start = lastAsTyped > 0 && follows ? lastGiven + 1 : 1
    const shifted = start > 1 && first !== start
    const run =
      touched === undefined || touched(index) || shifted
        ? renumberEntries(section.entries, start)
        : { entries: section.entries, last: lastNumber(section.entries) }
    lastAsTyped = lastNumber(section.entries)
    lastGiven = run.last
    return { ...section, entries: run.entries }
  })
  return { sections }
}
