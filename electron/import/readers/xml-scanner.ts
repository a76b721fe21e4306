import { XmlAttributes } from './xml-attributes.ts'
import { contentOf, Malformed, withLineFeeds } from './xml-text.ts'

/** What a scanner tells. Names are as written, prefixes and all. */
export interface XmlEvents {
  open(name: string, attributes: XmlAttributes): void
  close(): void
  text(data: string): void
}

const VALID_NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u

/**
 * Text and the tag after it: text, name of an end tag, name of a start tag, its attributes, its slash;
 * of an element that holds nothing but text this text, and its end is taken along.
 */
const STEP =
  /([^<]*)<(?:\/([^\s>]+)\s*>|([^\s/>=<!?"'&]+)((?:\s+[^\s=/><"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?:(\/)>|>(?:([^<]*)<\/\3\s*>)?))/y

/**
 * Reads XML 1.0 from its beginning to its end and tells what it finds. It knows no document type: what
 * one defines is an error where it is used, and nothing outside the source is ever read.
 *
 * A general parser (saxes) looks at every character by itself; here the engine's own search does, which
 * is four times as fast on the parts of a workbook.
 */
export class XmlScanner {
  readonly #source: string
  readonly #events: XmlEvents
  #at = 0
  /** Names of the open elements. */
  readonly #open: string[] = []
  #ended = false
  readonly #validNames = new Set<string>()

  constructor(source: string, events: XmlEvents) {
    this.#source = source
    this.#events = events
  }

  /** @throws Malformed at the first error */
  run(): void {
    while (this.#at < this.#source.length) {
      const step = this.#search()
      if (step === null) {
        this.#other()
        continue
      }
      this.#at += step[0].length
      this.#step(step)
    }
    if (!this.#ended) throw new Malformed()
  }

  #search(): RegExpExecArray | null {
    STEP.lastIndex = this.#at
    try {
      return STEP.exec(this.#source)
    } catch (error) {
      // The engine's search has room for some hundred thousand attributes of one tag, and says so then.
      if (error instanceof RangeError) throw new Malformed()
      throw error
    }
  }

  #step(step: RegExpExecArray): void {
    const start = step[3]
    if (step[1]) this.#text(step[1])
    if (start === undefined) return this.#close(step[2] ?? '')
    this.#start(start, step[4] ?? '')
    if (step[6]) this.#text(step[6])
    if (step[5] !== undefined || step[6] !== undefined) this.#close(start)
  }

  #text(raw: string): void {
    if (this.#open.length > 0) this.#events.text(contentOf(raw))
    else if (raw.trim() !== '') throw new Malformed()
  }

  #start(name: string, attributes: string): void {
    if (this.#ended) throw new Malformed()
    if (!this.#validNames.has(name)) {
      if (!VALID_NAME.test(name)) throw new Malformed()
      this.#validNames.add(name)
    }
    this.#open.push(name)
    this.#events.open(name, new XmlAttributes(attributes))
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw new Malformed()
    this.#events.close()
    if (this.#open.length === 0) this.#ended = true
  }

  /** What is neither text nor a tag, and the text before it. */
  #other(): void {
    const source = this.#source
    const mark = source.indexOf('<', this.#at)
    this.#text(source.slice(this.#at, mark === -1 ? source.length : mark))
    if (mark === -1) this.#at = source.length
    else if (source.startsWith('<?', mark)) this.#at = this.#after('?>', mark + 2)
    else if (source.startsWith('<!--', mark)) this.#at = this.#after('-->', mark + 4)
    else if (source.startsWith('<![CDATA[', mark)) this.#section(mark + 9)
    else this.#documentType(mark)
  }

  #section(start: number): void {
    this.#at = this.#after(']]>', start)
    if (this.#open.length === 0) throw new Malformed()
    this.#events.text(withLineFeeds(this.#source.slice(start, this.#at - 3)))
  }

  /** A document type is passed over, unless it defines anything itself. */
  #documentType(mark: number): void {
    this.#at = this.#after('>', mark)
    const early = this.#open.length === 0 && !this.#ended
    if (!early || !/^<!DOCTYPE\s[^[<]*>$/.test(this.#source.slice(mark, this.#at))) throw new Malformed()
  }

  #after(mark: string, from: number): number {
    const at = this.#source.indexOf(mark, from)
    if (at === -1) throw new Malformed()
    return at + mark.length
  }
}
