import { readEnumerator, withNumber } from '../../../../shared/duty-text/enumerator.ts'
import { opensSection } from '../../../../shared/duty-text/heading.ts'
import type { Renumbering } from '../../../../shared/duty-text/renumber.ts'
import type { DutyLine } from '../../../../shared/duty-text/lines.ts'

type Section = readonly DutyLine[]

/** A section that has no heading is the one at the text's beginning. */
const UNHEADED = Symbol('unheaded')

function sectionsOf(lines: readonly DutyLine[]): Section[] {
  const sections: DutyLine[][] = []
  for (const line of lines) {
    const last = sections.at(-1)
    if (last === undefined || opensSection(line.number + line.rest)) sections.push([line])
    else last.push(line)
  }
  return sections
}

function identityOf(section: Section | undefined): DutyLine | typeof UNHEADED | null {
  const first = section?.[0]
  if (first === undefined) return null
  return opensSection(first.number + first.rest) ? first : UNHEADED
}

function numbersOf(section: Section | undefined): number[] {
  return (section ?? []).flatMap((line) => {
    const enumerator = readEnumerator(line.number)
    return enumerator?.style === 'arabic' ? [enumerator.number] : []
  })
}

/**
 * Which sections an edit touched, and which of the others went on counting before it.
 *
 * @param before the lines before the edit, `lines` those after it; what it left alone is the same objects
 */
export function renumberingOf(before: readonly DutyLine[], lines: readonly DutyLine[]): Renumbering {
  const was = sectionsOf(before)
  const is = sectionsOf(lines)
  const oldPlaces = new Map(was.map((section, index) => [identityOf(section), index]))
  const oldPlace = (index: number): number => oldPlaces.get(identityOf(is[index])) ?? -1
  const staysBehind = (index: number): boolean =>
    identityOf(is[index - 1]) === identityOf(was[oldPlace(index) - 1])
  return {
    touched: (index) => {
      const [section = [], old = []] = [is[index], was[oldPlace(index)]]
      if (section.length !== old.length || section.some((line, at) => line !== old[at])) return true
      return (numbersOf(section)[0] ?? 1) > 1 && !staysBehind(index)
    },
    goesOn: (index) => {
      const place = oldPlace(index)
      if (place < 1 || !staysBehind(index)) return undefined
      const [first, last] = [numbersOf(was[place])[0], numbersOf(was[place - 1]).at(-1)]
      return first !== undefined && last !== undefined && first === last + 1
    },
  }
}

/**
 * A section that began with 1 begins with 1 again, whichever line stands first in it now: by its old
 * number that line could look as if it went on counting from the section above.
 */
export function restarted(before: readonly DutyLine[], lines: readonly DutyLine[]): DutyLine[] {
  const goingOn = new Set<DutyLine>()
  for (const section of sectionsOf(before)) {
    const [heading] = section
    if (heading !== undefined && (numbersOf(section)[0] ?? 1) > 1) goingOn.add(heading)
  }
  const known = new Set(before)
  let restart = false
  return lines.map((line) => {
    if (opensSection(line.number + line.rest)) restart = known.has(line) && !goingOn.has(line)
    const enumerator = restart ? readEnumerator(line.number) : null
    if (enumerator === null) return line
    restart = false
    return { ...line, number: withNumber(enumerator, 1) }
  })
}
