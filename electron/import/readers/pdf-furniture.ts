import type { PrintedLine } from './pdf-lines.ts'

const PAGE_NUMBER =
  /^[\s·.\-—–－―~]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[\s·.\-—–－―~]*$/
/** Words of a header row of a table without lines, which repeats like a page head but is none. */
const TABLE_WORDS = /序号|事项|职责|部门|单位/
/** A page head or foot stands within this share of the page's height from its edge. */
const MARGIN = 0.12

/**
 * What stands outside the text of every page: page numbers, and page heads and feet that repeat at the
 * same height.
 *
 * @param pages the lines outside tables, page by page
 * @param heights the pages' heights
 */
export class Furniture {
  /** The page heads and feet that were found, once each. */
  readonly repeated: string[] = []
  readonly #keys = new Set<string>()
  readonly #heights: readonly number[]

  constructor(pages: readonly (readonly PrintedLine[])[], heights: readonly number[]) {
    this.#heights = heights
    const seen = new Map<string, { pages: number; text: string }>()
    for (const [index, lines] of pages.entries()) {
      for (const line of lines) {
        if (!this.#isAtEdge(line, index) || TABLE_WORDS.test(line.text)) continue
        const entry = seen.get(keyOf(line)) ?? { pages: 0, text: line.text.trim() }
        seen.set(keyOf(line), { ...entry, pages: entry.pages + 1 })
      }
    }
    for (const [key, { pages: count, text }] of seen) {
      if (count < 3 || count < 0.5 * pages.length) continue
      this.#keys.add(key)
      if (!PAGE_NUMBER.test(text)) this.repeated.push(text)
    }
  }

  readonly has = (line: PrintedLine, page: number): boolean => {
    if (!this.#isAtEdge(line, page - 1)) return false
    return PAGE_NUMBER.test(line.text) || this.#keys.has(keyOf(line))
  }

  #isAtEdge(line: PrintedLine, index: number): boolean {
    const height = this.#heights[index] ?? 0
    return line.y < MARGIN * height || line.y > (1 - MARGIN) * height
  }
}

function keyOf(line: PrintedLine): string {
  return `${Math.round(line.y / 4)} ${line.text.replaceAll(/\d+/g, '#').trim()}`
}
