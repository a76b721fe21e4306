import { readEnumerator, readPoint } from './enumerator.ts'
import type { Enumerator } from './enumerator.ts'
import { opensSection } from './heading.ts'

/** One line of a duty text, its number apart. */
export interface DutyLine {
  /** `1.`, `（2）`; empty for a heading or a plain sentence. */
  readonly number: string
  readonly rest: string
}

/**
 * The enumerators of a text's lines, null for lines without. `3.24小时值班` is numbered where it goes on
 * counting, `3.5公里` anywhere else is not.
 */
export function enumeratorsOf(lines: readonly string[]): (Enumerator | null)[] {
  let last = 0
  return lines.map((line, index) => {
    if (opensSection(line)) last = 0
    const known = readEnumerator(line)
    const point = known === null ? readPoint(line) : null
    const goesOn =
      point !== null && (last > 0 ? point.number === last + 1 : isFirst(point, lines.slice(index + 1)))
    const enumerator = known ?? (goesOn ? point : null)
    if (enumerator?.style === 'arabic') last = enumerator.number
    return enumerator
  })
}

/** Whether a second one follows, before another section begins. */
function isFirst({ number }: Enumerator, below: readonly string[]): boolean {
  if (number !== 1) return false
  for (const line of below) {
    if (opensSection(line)) return false
    const enumerator = readEnumerator(line) ?? readPoint(line)
    if (enumerator?.style === 'arabic') return enumerator.number === 2
  }
  return false
}

/** Parts a text into its lines. */
export function linesOf(text: string): DutyLine[] {
  const lines = text.split('\n')
  const enumerators = enumeratorsOf(lines)
  return lines.map((line, index) => {
    const number = enumerators[index]?.typed ?? ''
    return { number, rest: line.slice(number.length) }
  })
}

export function textOf(lines: readonly DutyLine[]): string {
  return lines.map(({ number, rest }) => number + rest).join('\n')
}
