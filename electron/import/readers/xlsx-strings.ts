import type { XmlElement, XmlHandler } from './xml.ts'

/** `_x000D_` is how the format writes a character that XML can't (ISO/IEC 29500-1, 22.9.2.19). */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/**
 * Puts a string together from its runs; phonetic ones (`rPh`, how a name is read) are no part of it.
 */
export class StringRuns {
  #text = ''
  #inText = false
  #phonetic = false

  open(name: string): void {
    if (name === 's:rPh') this.#phonetic = true
    else if (name === 's:t') this.#inText = !this.#phonetic
  }

  close(name: string): void {
    if (name === 's:rPh') this.#phonetic = false
    else if (name === 's:t') this.#inText = false
  }

  add(data: string): void {
    if (this.#inText) this.#text += data
  }

  /** The string that is complete now; the next one starts empty. */
  take(): string {
    const text = withoutEscapes(this.#text)
    this.#text = ''
    return text
  }
}

/** Reads the part of shared strings (ISO/IEC 29500-1, 18.4). */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = []
  readonly #runs = new StringRuns()

  open({ name }: XmlElement): void {
    this.#runs.open(name)
  }

  close(name: string): void {
    this.#runs.close(name)
    if (name === 's:si') this.strings.push(this.#runs.take())
  }

  text(data: string): void {
    this.#runs.add(data)
  }
}
