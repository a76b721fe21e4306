import { MAX_DEPTH } from './limits.ts'
import { XmlNames } from './xml-names.ts'
import { XmlScanner, type XmlEvents } from './xml-scanner.ts'
import { XmlAttributes } from './xml-attributes.ts'
import { hasOnlyCharacters, Malformed } from './xml-text.ts'

/** An element; names and attributes carry the reader's own prefixes, whatever the file's are. */
export interface XmlElement {
  readonly name: string
  /** To be asked while the element opens, not later. */
  attribute(this: void, name: string): string | undefined
}

export interface XmlHandler {
  open(element: XmlElement): void
  close(name: string): void
  text(data: string): void
}

class TooDeep extends Error {}

/** Hands what a scanner finds to a reader, in the reader's names. */
class Events implements XmlEvents {
  readonly #handler: XmlHandler
  readonly #names: XmlNames
  readonly #open: string[] = []
  /** One for all elements: a sheet has many thousand, and none outlives its turn. */
  readonly #element: { name: string; readonly attribute: XmlElement['attribute'] }
  #attributes = new XmlAttributes('')

  constructor(prefixes: ReadonlyMap<string, string>, handler: XmlHandler) {
    this.#handler = handler
    this.#names = new XmlNames(prefixes)
    this.#element = {
      name: '',
      // Without a prefix an attribute is in no namespace (Namespaces in XML 1.0, §6.2).
      attribute: (name) =>
        name.includes(':') ? this.#names.attribute(this.#attributes, name) : this.#attributes.get(name),
    }
  }

  open(name: string, attributes: XmlAttributes): void {
    const depth = this.#open.length + 1
    if (depth > MAX_DEPTH) throw new TooDeep()
    if (attributes.declares) this.#names.enter(attributes, depth)
    this.#attributes = attributes
    this.#element.name = this.#names.element(name)
    this.#open.push(this.#element.name)
    this.#handler.open(this.#element)
  }

  close(): void {
    this.#names.leave(this.#open.length)
    this.#handler.close(this.#open.pop() ?? '')
  }

  text(data: string): void {
    this.#handler.text(data)
  }
}

/**
 * Reads one XML part. Entities that the part defines itself are errors, and nothing outside the part
 * is ever read.
 *
 * @param bytes UTF-8, or UTF-16 with a byte order mark
 * @param prefixes namespace → the prefix under which the handler knows it; others are given as `?`
 */
export function readXml(
  bytes: Uint8Array,
  prefixes: ReadonlyMap<string, string>,
  handler: XmlHandler,
): 'done' | 'damaged' | 'too-deep' {
  const source = decode(bytes)
  if (!hasOnlyCharacters(source)) return 'damaged'
  try {
    new XmlScanner(source, new Events(prefixes, handler)).run()
    return 'done'
  } catch (error) {
    if (error instanceof TooDeep) return 'too-deep'
    if (error instanceof Malformed) return 'damaged'
    throw error
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
