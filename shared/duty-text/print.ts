import type { DutyEntry, DutyText } from './types.ts'

function entryLines(entries: readonly DutyEntry[]): string[] {
  return entries.flatMap(({ enumerator, text, children }) => [
    (enumerator ?? '') + text,
    ...entryLines(children),
  ])
}

/**
 * The text of a duty text, one paragraph per `\n`.
 *
 * @see parseDutyText, which gives the same structure again
 */
export function printDutyText(text: DutyText): string {
  return text.sections
    .flatMap(({ heading, entries }) => [...(heading === null ? [] : [heading]), ...entryLines(entries)])
    .join('\n')
}
