import { SaxesParser } from 'saxes'
import { MAX_DEPTH } from './limits.ts'

/** An element; names and attributes carry the reader's own prefixes, whatever the file's are. */
export interface XmlElement {
  readonly name: string
  attribute(name: string): string | undefined
}

export interface XmlHandler {
  open(element: XmlElement): void
  close(name: string): void
  text(data: string): void
}

/** Written in steps, so that an error or a limit ends the work early. */
const STEP = 65_536

class TooDeep extends Error {}
class Malformed extends Error {}

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
  const named = (uri: string, local: string): string =>
    uri === '' ? local : `${prefixes.get(uri) ?? '?'}:${local}`
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('error', () => {
    throw new Malformed()
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > MAX_DEPTH) throw new TooDeep()
    const attribute = (name: string): string | undefined => {
      const local = name.slice(name.indexOf(':') + 1)
      const found = Object.values(tag.attributes).find(
        (entry) => entry.local === local && named(entry.uri, local) === name,
      )
      return found?.value
    }
    handler.open({ name: named(tag.uri, tag.local), attribute })
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handler.close(named(tag.uri, tag.local))
  })
  parser.on('text', (data) => handler.text(data))
  parser.on('cdata', (data) => handler.text(data))

  const source = decode(bytes)
  try {
    for (let at = 0; at < source.length; at += STEP) parser.write(source.slice(at, at + STEP))
    parser.close()
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
