import type { ImportFinding } from '../../../shared/draft/types.ts'
import type { Place } from '../../../shared/grid/types.ts'

/** Collects what an import noticed: one finding a kind, with all its places. */
export class Findings {
  readonly #found = new Map<string, { finding: ImportFinding; places: Place[] }>()

  /** @param message the same for all places of this code; where it differs, findings stay apart */
  add(severity: ImportFinding['severity'], code: string, message: string, place?: Place): void {
    const key = `${code}\n${message}`
    const places = this.#found.get(key)?.places ?? []
    if (place) places.push(place)
    this.#found.set(key, { finding: { severity, code, message, places }, places })
  }

  notice(code: string, message: string, place?: Place): void {
    this.add('notice', code, message, place)
  }

  warning(code: string, message: string, place?: Place): void {
    this.add('warning', code, message, place)
  }

  /** Warnings first, each kind in the order of its first appearance. */
  all(): ImportFinding[] {
    const found = [...this.#found.values()].map(({ finding }) => finding)
    return [
      ...found.filter(({ severity }) => severity === 'warning'),
      ...found.filter(({ severity }) => severity === 'notice'),
    ]
  }
}

/** The first words of a text, for a message. */
export function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 30 ? `“${line.slice(0, 30)}…”` : `“${line}”`
}
