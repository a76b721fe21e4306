import { formatListNumber } from './list-number.ts'
import { wholeNumber, type LevelStyle, type ListStyles } from './odt-styles.ts'
import type { XmlElement } from './xml.ts'

interface OpenList {
  readonly style: string
  readonly counters: (number | undefined)[]
  readonly level: number
  /** The entry's number waits for its first paragraph. */
  pending: { readonly start: number | null } | null
}

/** Counts list entries the way a word processor shows them (OpenDocument 1.3 part 3 §5.3). */
export class ListNumbers {
  readonly #styles: ListStyles
  readonly #open: OpenList[] = []
  readonly #countersById = new Map<string, (number | undefined)[]>()
  readonly #countersByStyle = new Map<string, (number | undefined)[]>()

  constructor(styles: ListStyles) {
    this.#styles = styles
  }

  openList(element: XmlElement): void {
    const parent = this.#open.at(-1)
    const style = element.attribute('text:style-name') ?? parent?.style ?? ''
    const counters = parent?.counters ?? this.#startOf(element, style)
    this.#open.push({ style, counters, level: (parent?.level ?? 0) + 1, pending: null })
    const id = element.attribute('xml:id')
    if (id !== undefined) this.#countersById.set(id, counters)
    if (parent === undefined) this.#countersByStyle.set(style, counters)
  }

  closeList(): void {
    this.#open.pop()
  }

  openEntry(element: XmlElement): void {
    const list = this.#open.at(-1)
    if (list === undefined) return
    const start = element.attribute('text:start-value')
    list.pending = { start: start === undefined ? null : wholeNumber(start, 1) }
  }

  closeEntry(): void {
    const list = this.#open.at(-1)
    if (list !== undefined) list.pending = null
  }

  /** The number before the paragraph that begins now; null inside an entry and outside lists. */
  next(): string | null {
    const list = this.#open.at(-1)
    if (list === undefined || list.pending === null) return null
    const level = this.#level(list, list.level)
    const before = list.counters[list.level]
    const value = list.pending.start ?? (before === undefined ? (level?.start ?? 1) : before + 1)
    list.pending = null
    list.counters.length = list.level
    list.counters[list.level] = value
    return level === undefined ? '' : this.#shown(list, level)
  }

  #startOf(element: XmlElement, style: string): (number | undefined)[] {
    const continued = element.attribute('text:continue-list')
    if (continued !== undefined) return this.#countersById.get(continued) ?? []
    const continues = element.attribute('text:continue-numbering') === 'true'
    return continues ? (this.#countersByStyle.get(style) ?? []) : []
  }

  #level(list: OpenList, level: number): LevelStyle | undefined {
    return this.#styles.get(list.style)?.get(level)
  }

  #shown(list: OpenList, level: LevelStyle): string {
    const sign = (at: number): string => {
      const style = this.#level(list, at)
      const value = list.counters[at] ?? style?.start ?? 1
      const format = style?.format ?? null
      return format === null ? '' : formatListNumber(value, format)
    }
    if (level.format === null) return ''
    if (level.template !== null) {
      return level.template.replaceAll(/%(\d{1,2})%/g, (_, at: string) => sign(Number(at))).trim()
    }
    const first = Math.max(1, list.level - level.shownLevels + 1)
    const signs = Array.from({ length: list.level - first + 1 }, (_, index) => sign(first + index))
    return (level.prefix + signs.filter((text) => text !== '').join('.') + level.suffix).trim()
  }
}
