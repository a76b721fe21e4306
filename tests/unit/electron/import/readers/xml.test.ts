import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { readXml } from '../../../../../electron/import/readers/xml.ts'

const PREFIXES = new Map([['urn:a', 'a']])

/** What a reader is told, one event a line; where the part is damaged, only that. */
function told(source: string): string {
  const events: string[] = []
  const outcome = readXml(new TextEncoder().encode(source), PREFIXES, {
    open: ({ name, attribute }) => events.push(`<${name} ${attribute('x') ?? ''}|${attribute('a:x') ?? ''}`),
    close: (name) => events.push(`>${name}`),
    text: (data) =>
      events.at(-1)?.startsWith('"') ? (events[events.length - 1] += data) : events.push(`"${data}`),
  })
  return outcome === 'done' ? events.filter((event) => event !== '"').join('\n') : outcome
}

function named(uri: string, local: string): string {
  return uri === '' ? local : `${PREFIXES.get(uri) ?? '?'}:${local}`
}

/** The same by a general parser. */
function toldBySaxes(source: string): string {
  const events: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  const add = (data: string): void => {
    if (events.at(-1)?.startsWith('"')) events[events.length - 1] += data
    else if (data !== '') events.push(`"${data}`)
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes)
    const value = (name: string): string =>
      attributes.find(({ uri, local }) => named(uri, local) === name)?.value ?? ''
    events.push(`<${named(tag.uri, tag.local)} ${value('x')}|${value('a:x')}`)
  })
  parser.on('closetag', (tag) => events.push(`>${named(tag.uri, tag.local)}`))
  parser.on('text', add)
  parser.on('cdata', add)
  try {
    parser.write(source).close()
  } catch {
    return 'damaged'
  }
  // Blanks outside the root are no part of the document.
  return events.filter((event, at) => event.trim() !== '"' || (at > 0 && at < events.length - 1)).join('\n')
}

const text = fc
  .array(
    fc.constantFrom(
      '甲',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '&lt;',
      '&amp;',
      '&#20013;',
      '&#x4e2d;',
      '<![CDATA[<乙>&]]>',
      '<!-- 注 -->',
      '<?p q?>',
      '𠀀',
      "'",
      '"',
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.join(''))
const attributes = fc.constantFrom(
  '',
  ' x="1"',
  " x='&lt;\n2' ",
  ' p:x = "3"',
  ' y=" x=\'4\' " x="5"',
  ' xmlns:q="urn:b"',
  ' xmlns="urn:b" x="6"',
  ' xmlns:p="urn:b" p:x="7"',
)
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text,
    fc
      .tuple(fc.constantFrom('甲', 'p:v', 'v', 'p:r'), attributes, fc.array(tie('tree'), { maxLength: 3 }))
      .map(([name, marks, inside]) =>
        inside.length === 0 ? `<${name}${marks}/>` : `<${name}${marks}>${inside.join('')}</${name} >`,
      ),
  ),
}))
const documents = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0"?>\n', '<!DOCTYPE d>\n'), tree)
  .map(([head, inside]) => `${head}<d xmlns:p="urn:a" xmlns="urn:a">${inside}</d>\n`)

describe('a part is read as a general parser reads it', () => {
  it('when it is sound', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(told(source)).toBe(toldBySaxes(source))
      }),
      { numRuns: 500 },
    )
  })

  it('when it is damaged: never more than the parser finds, never an exception', () => {
    fc.assert(
      fc.property(
        documents,
        fc.nat(),
        fc.nat(12),
        fc.constantFrom('', '<', '>', '&', '"', '/', '\u0001', ']]>'),
        (source, place, length, put) => {
          const characters = [...source]
          characters.splice(place % characters.length, length, put)
          const damaged = characters.join('')
          const found = told(damaged)
          if (found !== 'damaged') expect([found, 'damaged']).toContain(toldBySaxes(damaged))
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('what is refused', () => {
  it.each([
    ['a definition of its own', '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'],
    ['a reference nobody knows', '<d>&a;</d>'],
    ['a character that XML does not know', '<d>&#xd800;</d>'],
    ['a tag that is not closed', '<d><e></d>'],
    ['two roots', '<d/><d/>'],
    ['text after the root', '<d/>甲'],
    ['a prefix that nobody declared', '<d><q:e/></d>'],
    ['nothing at all', ' '],
  ])('%s', (_, source) => {
    expect(told(source)).toBe('damaged')
  })

  it('more levels than any document has', () => {
    expect(told('<d>'.repeat(100_000))).toBe('too-deep')
  })

  it('a tag of a million attributes', () => {
    expect(told(`<d ${'x="1" '.repeat(1_000_000)}/>`)).toBe('damaged')
  })

  it('endless blanks and values are answered at once', { timeout: 5_000 }, () => {
    expect(told(`<d ${' '.repeat(5_000_000)}`)).toBe('damaged')
    expect(told(`<d x="${'甲'.repeat(5_000_000)}`)).toBe('damaged')
    expect(told(`<d ${'x="1" '.repeat(500_000)}`)).toBe('damaged')
    expect(told(`<d>${'<e>'.repeat(200)}${'甲'.repeat(5_000_000)}`)).toBe('damaged')
  })
})
