import { readEnumerator, withNumber } from './enumerator.ts'
import type { DutyEntry, DutyText } from './types.ts'

interface Run {
  readonly entries: DutyEntry[]
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

/**
 * The same duties numbered 1, 2, 3 … without gaps: anew in each section and below each entry. A
 * section that went on counting from the one before still does.
 */
export function renumber(text: DutyText): DutyText {
  let lastAsTyped = 0
  let lastGiven = 0
  const sections = text.sections.map((section) => {
    const goesOn = lastAsTyped > 0 && firstNumber(section.entries) === lastAsTyped + 1
    const run = renumberEntries(section.entries, goesOn ? lastGiven + 1 : 1)
    lastAsTyped = lastNumber(section.entries)
    lastGiven = run.last
    return { ...section, entries: run.entries }
  })
  return { sections }
}
