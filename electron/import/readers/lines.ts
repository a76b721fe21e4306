import type { CellLine } from '../../../shared/grid/types.ts'

const WIDE = /[\u2E80-\u303F\u3040-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60]/

/**
 * Gathers the text of one cell (or of the page around the tables) into lines, the way markup is
 * shown: runs of blanks count as one, blanks at the ends of a line as none (CSS Text 3 §4.1.1;
 * OpenDocument 1.3 part 3 §6.1.2).
 */
export class LineCollector {
  readonly #wrapsBetweenHanzi: boolean
  readonly #lines: CellLine[] = []
  /** Lines that are nothing but an automatic number. */
  readonly #bare = new Set<number>()
  #text = ''
  #blank: '' | ' ' | '\n' = ''
  #mark = ''
  #lost = false

  /**
   * @param options.wrapsBetweenHanzi the program that wrote the markup wraps its lines between Chinese
   *   characters too (Word and WPS do): a line break there is no blank
   */
  constructor(options: { readonly wrapsBetweenHanzi?: boolean } = {}) {
    this.#wrapsBetweenHanzi = options.wrapsBetweenHanzi ?? false
  }

  /** Takes marked-up text: blanks and line breaks in it are only blanks. */
  text(data: string): void {
    let at = 0
    for (const run of data.matchAll(/[ \t\r\n\f]+/g)) {
      this.#append(data.slice(at, run.index))
      if (this.#blank !== '\n') this.#blank = /[\r\n]/.test(run[0]) ? '\n' : ' '
      at = run.index + run[0].length
    }
    this.#append(data.slice(at))
  }

  /** Takes preformatted text: every line break in it starts a line. */
  preformatted(data: string): void {
    const [first = '', ...others] = data.split(/\r\n|\r|\n/)
    this.#append(first)
    for (const line of others) {
      this.breakLine()
      this.#append(line)
    }
  }

  /** A list number (or the mark of a lost one) that goes before the next text. */
  mark(number: string | 'lost'): void {
    this.breakLine()
    if (number === 'lost') this.#lost = true
    else this.#mark = number
  }

  /** Ends the list entry. A number that met no text stands alone, as in a column of automatic numbers. */
  endMark(): void {
    this.breakLine()
    if (this.#mark !== '') this.#bare.add(this.#lines.push({ text: this.#mark }) - 1)
    this.#mark = ''
    this.#lost = false
  }

  breakLine(): void {
    const text = this.#text.trim()
    if (text !== '') {
      this.#lines.push(this.#lost && !/^[（(]?\d/.test(text) ? { text, lostNumber: true } : { text })
    }
    this.#text = ''
    this.#blank = ''
  }

  /** The lines so far. Those with nothing but blanks are left out, and empty entries beside other text. */
  take(): CellLine[] {
    this.endMark()
    const lines = this.#lines.splice(0)
    const bare = new Set(this.#bare)
    this.#bare.clear()
    return bare.size < lines.length ? lines.filter((_, index) => !bare.has(index)) : lines
  }

  #append(piece: string): void {
    if (piece === '') return
    if (this.#blank !== '' && this.#text !== '') {
      const wrapped =
        this.#wrapsBetweenHanzi &&
        this.#blank === '\n' &&
        WIDE.test(this.#text.slice(-1)) &&
        WIDE.test(piece.charAt(0))
      if (!wrapped) this.#text += ' '
    }
    this.#blank = ''
    if (this.#mark !== '') {
      if (!startsWithNumber(piece, this.#mark)) this.#text += this.#mark
      this.#mark = ''
    }
    this.#text += piece
  }
}

/** Published pages often write the number into the entry and hide the list's own by a style. */
function startsWithNumber(text: string, mark: string): boolean {
  const number = mark.replaceAll(/[（().．、）\s]/g, '')
  const rest = text.replace(/^[（(]/, '')
  return rest.startsWith(number) && /^[.．、）)]/.test(rest.slice(number.length))
}
