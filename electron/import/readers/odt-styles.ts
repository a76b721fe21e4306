import type { NumberFormat } from './list-number.ts'
import type { XmlElement, XmlHandler } from './xml.ts'

/** How one level of a list is numbered. */
export interface LevelStyle {
  readonly format: NumberFormat | null
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** How many levels the number shows: 2 gives 1.1. */
  readonly shownLevels: number
  /** The whole number as `第%1%条`, where the file has it (OpenDocument 1.4, LibreOffice 7). */
  readonly template: string | null
}

/** List style name → its levels, from 1. */
export type ListStyles = Map<string, Map<number, LevelStyle>>

export interface OdtStyles {
  readonly lists: ListStyles
  /** Names of the styles whose text is hidden. */
  readonly hidden: Set<string>
}

export const ODF_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

/** `style:num-format` is a sample of the sequence, such as `1` or `一, 二, 三, ...` (OpenDocument 1.3 §19.500). */
const BY_FIRST_SIGN: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  '0': 'decimal-zero',
  '１': 'full-width',
  '①': 'circled',
  '⑴': 'parenthesized',
  '⒈': 'full-stop',
  '㈠': 'chinese-parenthesized',
  一: 'chinese',
  壹: 'chinese-legal',
  壱: 'chinese-legal',
  甲: 'heavenly-stems',
  子: 'earthly-branches',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Gathers what matters of the styles of `content.xml` or `styles.xml` into `styles`. */
export class StyleReader implements XmlHandler {
  readonly #styles: OdtStyles
  #levels: Map<number, LevelStyle> | null = null
  #style = ''

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  open(element: XmlElement): void {
    if (element.name === 'text:list-style') {
      this.#levels = new Map()
      this.#styles.lists.set(element.attribute('style:name') ?? '', this.#levels)
    } else if (element.name === 'text:list-level-style-number') {
      this.#levels?.set(wholeNumber(element.attribute('text:level'), 1), levelStyle(element))
    } else if (element.name === 'style:style') {
      this.#style = element.attribute('style:name') ?? ''
    } else if (element.name === 'style:text-properties' && element.attribute('text:display') === 'none') {
      this.#styles.hidden.add(this.#style)
    }
  }

  close(name: string): void {
    if (name === 'text:list-style') this.#levels = null
  }

  text(): void {
    // Styles hold no text.
  }
}

function levelStyle(element: XmlElement): LevelStyle {
  const sample = element.attribute('style:num-format') ?? ''
  return {
    format: BY_FIRST_SIGN[sample.charAt(0)] ?? (sample === '' ? null : 'decimal'),
    prefix: element.attribute('style:num-prefix') ?? '',
    suffix: element.attribute('style:num-suffix') ?? '',
    start: wholeNumber(element.attribute('text:start-value'), 1),
    shownLevels: wholeNumber(element.attribute('text:display-levels'), 1),
    template:
      element.attribute('style:num-list-format') ?? element.attribute('loext:num-list-format') ?? null,
  }
}

/** An attribute's whole number, at most nine digits, else `otherwise`. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise
}
