import { SaxesParser } from 'saxes'

/** An element of a parsed part. Names are local: the prefix a writer chose says nothing. */
export interface XmlElement {
  readonly name: string
  /** Local name → value. `r:id` of a part is told from a plain `id` by `relationId`. */
  readonly attributes: Readonly<Record<string, string>>
  /** Value of the `id`, `embed` or `link` attribute in the relationships namespace. */
  readonly relationId: string | undefined
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Parses one XML part strictly.
 *
 * @throws Error with the parser's words when the text is not well-formed (namespaces included)
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {}
    let relationId: string | undefined
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.uri === RELATIONSHIPS) relationId = attribute.value
      else attributes[attribute.local] = attribute.value
    }
    const element: OpenElement = { name: tag.local, attributes, relationId, children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(source).close()
  if (!root) throw new Error('no root element')
  return root
}

/** All elements of that local name below (and including) an element, in document order. */
export function* elementsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === name) yield element
  for (const child of element.children) yield* elementsNamed(child, name)
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
}

/** All elements below (and including) an element. */
export function* allElements(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) yield* allElements(child)
}
