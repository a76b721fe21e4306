import { formatListNumber, type NumberFormat } from './list-number.ts'
import type { XmlElement, XmlHandler } from './xml.ts'

/** One level of a numbered list (ISO/IEC 29500-1, 17.9.6). */
interface Level {
  start: number
  format: string
  text: string
  legal: boolean
  /** 0: never restarts; n: after a number of level n−1 or above; null: after any higher level. */
  restart: number | null
  style: string | null
}

interface AbstractList {
  readonly levels: Map<number, Level>
  styleLink: string | null
  numStyleLink: string | null
}

interface List {
  abstractId: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

interface Style {
  basedOn: string | null
  listId: string | null
  level: number | null
}

/** Numbering as a paragraph asks for it; null where its style decides. */
export interface AskedNumbering {
  readonly listId: string | null
  readonly level: number | null
  readonly style: string | null
}

const FORMATS: Readonly<Record<string, NumberFormat | 'none'>> = {
  decimal: 'decimal',
  decimalZero: 'decimal-zero',
  decimalFullWidth: 'full-width',
  decimalFullWidth2: 'full-width',
  decimalHalfWidth: 'decimal',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalEnclosedParen: 'parenthesized',
  decimalEnclosedFullstop: 'full-stop',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  ideographDigital: 'chinese-digits',
  japaneseDigitalTenThousand: 'chinese-digits',
  taiwaneseDigital: 'chinese-digits',
  chineseLegalSimplified: 'chinese-legal',
  ideographLegalTraditional: 'chinese-legal',
  ideographEnclosedCircle: 'chinese-parenthesized',
  ideographTraditional: 'heavenly-stems',
  ideographZodiac: 'earthly-branches',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  bullet: 'none',
  none: 'none',
}

function whole(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : null
}

function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(element.attribute('w:val') ?? 'true')
}

function newLevel(): Level {
  return { start: 1, format: 'decimal', text: '', legal: false, restart: null, style: null }
}

/** Takes in word/numbering.xml and word/styles.xml, then counts the paragraphs of the body. */
export class DocxNumbering implements XmlHandler {
  readonly #abstracts = new Map<string, AbstractList>()
  readonly #lists = new Map<string, List>()
  readonly #styles = new Map<string, Style>()
  readonly #counters = new Map<string, Map<number, number>>()
  readonly #started = new Set<string>()
  #abstract: AbstractList | null = null
  #list: List | null = null
  #level: Level | null = null
  #overridden = 0
  #style: Style | null = null

  open(element: XmlElement): void {
    const value = element.attribute('w:val')
    if (this.#level) this.#levelPart(element, value)
    else if (this.#style) this.#stylePart(element, value)
    else this.#listPart(element, value)
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null
    else if (name === 'w:abstractNum') this.#abstract = null
    else if (name === 'w:num') this.#list = null
    else if (name === 'w:style') this.#style = null
  }

  text(): void {}

  #levelPart(element: XmlElement, value: string | undefined): void {
    const { name } = element
    const level = this.#level
    if (!level) return
    if (name === 'w:start') level.start = whole(value) ?? 1
    else if (name === 'w:numFmt') level.format = value ?? 'decimal'
    else if (name === 'w:lvlText') level.text = value ?? ''
    else if (name === 'w:isLgl') level.legal = isOn(element)
    else if (name === 'w:lvlRestart') level.restart = whole(value)
    else if (name === 'w:pStyle') level.style = value ?? null
  }

  #stylePart({ name }: XmlElement, value: string | undefined): void {
    const style = this.#style
    if (!style) return
    if (name === 'w:basedOn') style.basedOn = value ?? null
    else if (name === 'w:numId') style.listId = value ?? null
    else if (name === 'w:ilvl') style.level = whole(value)
  }

  #listPart(element: XmlElement, value: string | undefined): void {
    const { name } = element
    if (name === 'w:abstractNum') {
      this.#abstract = { levels: new Map(), styleLink: null, numStyleLink: null }
      this.#abstracts.set(element.attribute('w:abstractNumId') ?? '', this.#abstract)
    } else if (name === 'w:num') {
      this.#list = { abstractId: '', starts: new Map(), levels: new Map() }
      this.#lists.set(element.attribute('w:numId') ?? '', this.#list)
    } else if (name === 'w:style') {
      this.#style = { basedOn: null, listId: null, level: null }
      this.#styles.set(element.attribute('w:styleId') ?? '', this.#style)
    } else if (name === 'w:styleLink' && this.#abstract) this.#abstract.styleLink = value ?? null
    else if (name === 'w:numStyleLink' && this.#abstract) this.#abstract.numStyleLink = value ?? null
    else if (name === 'w:abstractNumId' && this.#list) this.#list.abstractId = value ?? ''
    else if (name === 'w:lvlOverride') this.#overridden = whole(element.attribute('w:ilvl')) ?? 0
    else if (name === 'w:startOverride') this.#list?.starts.set(this.#overridden, whole(value) ?? 1)
    else if (name === 'w:lvl') {
      this.#level = newLevel()
      const levels = (this.#list ?? this.#abstract)?.levels
      levels?.set(whole(element.attribute('w:ilvl')) ?? 0, this.#level)
    }
  }

  /**
   * The number that Word shows before the paragraph, counting it.
   *
   * @returns e.g. `1.` or `（二）`; empty without numbering and for bullets
   */
  next(asked: AskedNumbering): string {
    const { listId, level } = this.#resolve(asked)
    const list = listId === null || listId === '0' ? undefined : this.#lists.get(listId)
    if (!list) return ''
    const counters = this.#count(listId ?? '', list, level)
    const found = this.#levelOf(list, level)
    if (!found || FORMATS[found.format] === 'none') return ''
    return found.text.replaceAll(/%([1-9])/g, (_, digit: string) =>
      this.#sign(list, Number(digit) - 1, counters, found.legal),
    )
  }

  #resolve({ listId, level, style }: AskedNumbering): { listId: string | null; level: number } {
    if (listId !== null) return { listId, level: level ?? 0 }
    const seen = new Set<string>()
    for (let id = style; id !== null && !seen.has(id); id = this.#styles.get(id)?.basedOn ?? null) {
      seen.add(id)
      const found = this.#styles.get(id)
      if (found?.listId === undefined || found.listId === null) continue
      return { listId: found.listId, level: level ?? found.level ?? this.#levelOfStyle(found.listId, id) }
    }
    return { listId: null, level: 0 }
  }

  #levelOfStyle(listId: string, style: string): number {
    const levels = this.#abstractOf(this.#lists.get(listId))?.levels ?? new Map<number, Level>()
    return [...levels].find(([, each]) => each.style === style)?.[0] ?? 0
  }

  #abstractOf(list: List | undefined): AbstractList | undefined {
    const abstract = list && this.#abstracts.get(list.abstractId)
    if (!abstract?.numStyleLink) return abstract
    const link = abstract.numStyleLink
    return [...this.#abstracts.values()].find(({ styleLink }) => styleLink === link) ?? abstract
  }

  #levelOf(list: List, level: number): Level | undefined {
    return list.levels.get(level) ?? this.#abstractOf(list)?.levels.get(level)
  }

  /** Lists of one definition count together, until one of them has a start of its own. */
  #count(listId: string, list: List, level: number): Map<number, number> {
    const counters = this.#counters.get(list.abstractId) ?? new Map<number, number>()
    this.#counters.set(list.abstractId, counters)
    if (!this.#started.has(listId)) {
      this.#started.add(listId)
      for (const [each, start] of list.starts) counters.set(each, start - 1)
    }
    for (let above = 0; above < level; above++) {
      if (!counters.has(above)) counters.set(above, this.#startOf(list, above))
    }
    counters.set(level, (counters.get(level) ?? this.#startOf(list, level) - 1) + 1)
    for (const below of Array.from(counters.keys())) {
      const restart = this.#levelOf(list, below)?.restart ?? null
      if (below > level && restart !== 0 && (restart === null || level < restart)) counters.delete(below)
    }
    return counters
  }

  #startOf(list: List, level: number): number {
    return list.starts.get(level) ?? this.#levelOf(list, level)?.start ?? 1
  }

  #sign(list: List, level: number, counters: ReadonlyMap<number, number>, legal: boolean): string {
    const format = legal ? 'decimal' : (FORMATS[this.#levelOf(list, level)?.format ?? ''] ?? 'decimal')
    return format === 'none'
      ? ''
      : formatListNumber(counters.get(level) ?? this.#startOf(list, level), format)
  }
}
