import { textOf } from './lines.ts'
import type { DutyLine } from './lines.ts'
import type { DutyEntry, DutyText } from './types.ts'

function entryLines(entries: readonly DutyEntry[]): DutyLine[] {
  return entries.flatMap(({ enumerator, text, children }) => [
    { number: enumerator ?? '', rest: text },
    ...entryLines(children),
  ])
}

/** The lines of a duty text. */
export function printLines(text: DutyText): DutyLine[] {
  return text.sections.flatMap(({ heading, entries }) => [
    ...(heading === null ? [] : [{ number: '', rest: heading }]),
    ...entryLines(entries),
  ])
}

/**
 * The text of a duty text, one paragraph per `\n`.
 *
 * @see parseDutyText, which gives the same structure again
 */
export function printDutyText(text: DutyText): string {
  return textOf(printLines(text))
}
