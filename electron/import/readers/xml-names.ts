import { Malformed } from './xml-text.ts'
import type { XmlAttributes } from './xml-attributes.ts'

/** The prefix that every document knows (Namespaces in XML 1.0, §3). */
const XML = 'http://www.w3.org/XML/1998/namespace'

/** The namespaces that a place in the document knows, and the names that were asked for there. */
interface Scope {
  /** Depth of the element that declares them. */
  readonly depth: number
  readonly uris: ReadonlyMap<string, string>
  readonly elements: Map<string, string>
}

/** Gives the names of a document's elements and attributes the reader's own prefixes. */
export class XmlNames {
  readonly #prefixes: ReadonlyMap<string, string>
  #scope: Scope = { depth: 0, uris: new Map([['xml', XML]]), elements: new Map() }
  readonly #outer: Scope[] = []

  /** @param prefixes namespace → the prefix under which the reader knows it; others become `?` */
  constructor(prefixes: ReadonlyMap<string, string>) {
    this.#prefixes = prefixes
  }

  /** Takes up the namespaces that an element declares. */
  enter(attributes: XmlAttributes, depth: number): void {
    const uris = new Map(this.#scope.uris)
    for (const name of attributes.names) {
      if (name === 'xmlns') uris.set('', attributes.get(name) ?? '')
      else if (name.startsWith('xmlns:')) uris.set(name.slice(6), attributes.get(name) ?? '')
    }
    this.#outer.push(this.#scope)
    this.#scope = { depth, uris, elements: new Map() }
  }

  /** Forgets what the element of this depth declared. */
  leave(depth: number): void {
    if (this.#scope.depth === depth) this.#scope = this.#outer.pop() ?? this.#scope
  }

  /** @throws Malformed where nobody declared the prefix */
  element(name: string): string {
    const known = this.#scope.elements.get(name)
    if (known !== undefined) return known
    const colon = name.indexOf(':')
    const resolved = this.#resolved(name, colon, this.#scope.uris.get(name.slice(0, Math.max(0, colon))))
    if (resolved === null) throw new Malformed()
    this.#scope.elements.set(name, resolved)
    return resolved
  }

  /** The value of an attribute by the reader's name for it, which has a prefix. */
  attribute(attributes: XmlAttributes, wanted: string): string | undefined {
    const local = wanted.slice(wanted.indexOf(':'))
    const name = attributes.names.find((each) => {
      const colon = each.indexOf(':')
      if (colon <= 0 || each.slice(colon) !== local) return false
      return this.#resolved(each, colon, this.#scope.uris.get(each.slice(0, colon))) === wanted
    })
    return name === undefined ? undefined : attributes.get(name)
  }

  #resolved(name: string, colon: number, uri: string | undefined): string | null {
    if (uri === undefined) return colon === -1 ? name : null
    const local = name.slice(colon + 1)
    return uri === '' ? local : `${this.#prefixes.get(uri) ?? '?'}:${local}`
  }
}
