import { valueOf } from './xml-text.ts'

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

/** The attributes of one tag, taken apart when they are first asked for. */
export class XmlAttributes {
  readonly #raw: string
  #names: readonly string[] | null = null
  #values: readonly string[] = []

  /** @param raw what stands between the tag's name and its end; well-formed */
  constructor(raw: string) {
    this.#raw = raw
  }

  /** Whether any of them may declare a namespace. */
  get declares(): boolean {
    return this.#raw.includes('xmlns')
  }

  get names(): readonly string[] {
    return (this.#names ??= this.#parse())
  }

  /** The value of the attribute of that name, as written with its prefix. */
  get(name: string): string | undefined {
    const at = (this.#names ?? this.names).indexOf(name)
    return at === -1 ? undefined : valueOf(this.#values[at] ?? '')
  }

  #parse(): readonly string[] {
    const names: string[] = []
    const values: string[] = []
    ATTRIBUTE.lastIndex = 0
    for (let found = ATTRIBUTE.exec(this.#raw); found; found = ATTRIBUTE.exec(this.#raw)) {
      names.push(found[1] ?? '')
      values.push(found[2] ?? found[3] ?? '')
    }
    this.#values = values
    return names
  }
}
