import { isBelow, readEnumerator } from './enumerator.ts'
import type { EnumeratorStyle } from './enumerator.ts'
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

/**
 * Is this paragraph a heading of a duty text: a department, an office or a lead word with a colon at
 * its end, not numbered?
 */
export function isHeading(line: string): boolean {
  return /[：:]$/.test(line) && readEnumerator(line) === null
}

/** Does a section of a duty text begin with this paragraph: a heading, or the line of 履职保障? */
export function opensSection(line: string): boolean {
  return SUPPORT_LABEL.test(line) || isHeading(line)
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
  const sections: OpenSection[] = []
  if (text === '') return { sections }
  let path: { style: EnumeratorStyle; entry: OpenEntry }[] = []
  for (const line of text.split('\n')) {
    if (opensSection(line)) {
      const kind = SUPPORT_LABEL.test(line) ? 'support' : 'duties'
      sections.push({ kind, heading: line, entries: [] })
      path = []
      continue
    }
    const section = currentSection(sections)
    const enumerator = readEnumerator(line)
    if (enumerator) path = path.filter(({ style }) => isBelow(enumerator.style, style))
    const entry: OpenEntry = {
      enumerator: enumerator?.typed ?? null,
      text: line.slice(enumerator?.typed.length ?? 0),
      children: [],
    }
    const siblings = path.at(-1)?.entry.children ?? section.entries
    siblings.push(entry)
    if (enumerator) path.push({ style: enumerator.style, entry })
  }
  return { sections }
}
