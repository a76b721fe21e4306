import { isBelow, readEnumerator } from './enumerator.ts'
import type { EnumeratorStyle } from './enumerator.ts'
import { opensSection } from './heading.ts'
import { linesOf } from './lines.ts'
import type { DutyLine } from './lines.ts'
import { SUPPORT_LABEL } from './support.ts'
import type { DutySection, DutyText } from './types.ts'

interface OpenEntry {
  readonly enumerator: string | null
  readonly text: string
  readonly children: OpenEntry[]
}

interface OpenSection {
  readonly kind: DutySection['kind']
  readonly heading: string | null
  readonly entries: OpenEntry[]
}

function currentSection(sections: OpenSection[]): OpenSection {
  const last = sections.at(-1)
  if (last) return last
  const unheaded: OpenSection = { kind: 'duties', heading: null, entries: [] }
  sections.push(unheaded)
  return unheaded
}

/**
 * A duty text as sections and entries.
 *
 * A line that ends with a colon opens a section, and so does the line of 履职保障; numbered lines nest
 * by the order of {@link ENUMERATOR_STYLES}; a plain sentence after a numbered line belongs to it.
 * `printDutyText` gives the same text again for every text.
 *
 * @param text one paragraph per `\n`
 */
export function parseDutyText(text: string): DutyText {
  return text === '' ? { sections: [] } : parseLines(linesOf(text))
}

/** The same of lines whose numbers are known. */
export function parseLines(lines: readonly DutyLine[]): DutyText {
  const sections: OpenSection[] = []
  let path: { style: EnumeratorStyle; entry: OpenEntry }[] = []
  for (const { number, rest } of lines) {
    if (number === '' && opensSection(rest)) {
      const kind = SUPPORT_LABEL.test(rest) ? 'support' : 'duties'
      sections.push({ kind, heading: rest, entries: [] })
      path = []
      continue
    }
    const section = currentSection(sections)
    const style = styleOf(number)
    if (style !== null) path = path.filter((above) => isBelow(style, above.style))
    const entry: OpenEntry = { enumerator: style === null ? null : number, text: rest, children: [] }
    const siblings = path.at(-1)?.entry.children ?? section.entries
    siblings.push(entry)
    if (style !== null) path.push({ style, entry })
  }
  return { sections }
}

function styleOf(number: string): EnumeratorStyle | null {
  return readEnumerator(number)?.style ?? null
}
