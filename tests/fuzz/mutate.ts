import { unzipSync, zipSync } from 'fflate'
import { Random } from './random.ts'

type Change = (bytes: Uint8Array, random: Random) => Uint8Array

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = new Uint8Array(bytes)
  for (let count = 1 + random.below(16); count > 0; count--) {
    const at = random.below(changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
  }
  return changed
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  return new Uint8Array(bytes.subarray(0, random.below(bytes.length)))
}

function dropMiddle(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length)
  const end = Math.min(bytes.length, start + 1 + random.below(2_000))
  return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(end)])
}

function repeatMiddle(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length)
  const piece = bytes.subarray(start, start + 1 + random.below(500))
  const times = 1 + random.below(40)
  return Buffer.concat([
    bytes.subarray(0, start),
    ...Array.from({ length: times }, () => piece),
    bytes.subarray(start),
  ])
}

function overwrite(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = new Uint8Array(bytes)
  const value = random.pick([0, 0xff, 0x3c, 0x22, 0x7f, 0x80])
  const start = random.below(changed.length)
  changed.fill(value, start, start + 1 + random.below(64))
  return changed
}

/** What XML and HTML may hold that a reader does not expect. */
const SURPRISES = [
  '<',
  '>',
  '</w:tbl>',
  '<w:tbl><w:tr><w:tc>',
  '<w:gridSpan w:val="99999"/>',
  '<w:vMerge/>',
  '<w:numPr><w:ilvl w:val="9"/><w:numId w:val="-1"/></w:numPr>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<row r="1048576"><c r="XFD1048576" t="s"><v>99999</v></c></row>',
  '<table><tr><td colspan="1000" rowspan="65534">甲',
  '<ol><ol><ol>',
  '&#x0;',
  '&unknown;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '\u0000',
  '\ud800',
  '"',
  '\t\t\t\t',
  '\n',
  '（续）',
  '1.'.repeat(200),
]

function insertText(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(SURPRISES)), bytes.subarray(at)])
}

/** Changes a number, an element or an attribute of a text. */
function changeMarkup(bytes: Uint8Array, random: Random): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const [pattern, replacement] = random.pick([
    [/\d+/g, () => random.pick(['0', '-1', '99999999', '1e9', ''])],
    [/<\/\w[^>]*>/g, () => ''],
    [/<\w[^>/]*>/g, (found: string) => found + found],
    [/"[^"]*"/g, () => `"${random.pick(SURPRISES)}"`],
    [
      /\p{Script=Han}+/gu,
      () => random.pick(['', '序号', '事项名称', '一、', '履职保障：', '长'.repeat(5_000)]),
    ],
  ] as const)
  const places = [...text.matchAll(pattern)]
  if (places.length === 0) return bytes
  const chosen = new Set(Array.from({ length: 1 + random.below(5) }, () => random.below(places.length)))
  let index = -1
  const changed = text.replaceAll(pattern, (found) => {
    index += 1
    return chosen.has(index) ? replacement(found) : found
  })
  return new TextEncoder().encode(changed)
}

const PLAIN: readonly Change[] = [flipBits, cut, dropMiddle, repeatMiddle, overwrite, insertText]

/** Changes one part of a zip, or the order of its parts. */
function changePart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = random.pick(names)
  const part = parts[name] ?? new Uint8Array()
  const other = random.pick(names)
  const way = random.below(8)
  if (way === 0) delete parts[name]
  else if (way === 1) {
    parts[name] = parts[other] ?? part
    parts[other] = part
  } else if (way === 2 && part.length > 0) parts[name] = random.pick(PLAIN)(part, random)
  else if (part.length > 0) parts[name] = changeMarkup(part, random)
  return zipSync(parts, { level: 1 })
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/**
 * A damaged copy of a sound file.
 *
 * @param seed the same seed gives the same damage
 */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = new Random(seed)
  let changed = bytes
  for (let count = 1 + random.below(2); count > 0 && changed.length > 0; count--) {
    const inside = isZip(bytes) && changed === bytes && random.below(3) > 0
    const text = !isZip(bytes) && random.below(2) === 0
    const change = inside ? changePart : text ? changeMarkup : random.pick(PLAIN)
    changed = change(changed, random)
  }
  return changed
}
