import { PLACES, type DocFile, type Stream } from './doc-file.ts'
import { CODES, settingsOf, type Setting } from './doc-formats.ts'
import { DocxNumbering } from './docx-numbering.ts'

/** Number formats by their code in the file ([MS-OSHARED] 2.2.1.3), under the names that .docx has for them. */
const FORMAT_NAMES: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'chineseLegalSimplified',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** No paragraph is numbered by a list beyond this ([MS-DOC] 2.9.131). */
const MAX_LISTS = 2_050

/**
 * Word counts lists in .doc as in .docx; so the file's lists and styles are told to the same counter,
 * as the elements that .docx has for them.
 */
class Teller {
  readonly numbering = new DocxNumbering()

  element(
    name: string,
    attributes: Readonly<Record<string, number | string>>,
    inside: () => void = () => {},
  ): void {
    const attribute = (asked: string): string | undefined => attributes[asked]?.toString()
    this.numbering.open({ name, attribute })
    inside()
    this.numbering.close(name)
  }

  value(name: string, value: number | string): void {
    this.element(name, { 'w:val': value })
  }
}

/** The numbering of a file: its lists, their uses and the styles that number paragraphs. */
export function docNumbering(file: DocFile): DocxNumbering {
  const teller = new Teller()
  tellLists(file, teller)
  tellUses(file.partOf(PLACES.listUses), teller)
  tellStyles(file.partOf(PLACES.styles), teller)
  return teller.numbering
}

/** [MS-DOC] 2.9.150 (LSTF), 2.9.147 (LVL): the levels follow behind the table of lists. */
function tellLists(file: DocFile, teller: Teller): void {
  const part = file.partOf(PLACES.lists)
  if (part === null) return
  const count = Math.min(part.u16(0), MAX_LISTS)
  let at = file.main.u32(PLACES.lists) + part.bytes.length
  for (let index = 0; index < count; index += 1) {
    const list = 2 + 28 * index
    const levels = (part.u8(list + 26) & 1) === 1 ? 1 : 9
    teller.element('w:abstractNum', { 'w:abstractNumId': part.i32(list) }, () => {
      for (let level = 0; level < levels; level += 1) at = tellLevel(file.table, at, level, teller)
    })
  }
}

/** @returns where the next level begins */
function tellLevel(table: Stream, at: number, level: number, teller: Teller): number {
  const flags = table.u8(at + 5)
  const [noRestart, legal] = [(flags & 8) !== 0, (flags & 4) !== 0]
  const text = at + 28 + table.u8(at + 25) + table.u8(at + 24)
  const length = table.u16(text)
  const shown = Array.from({ length }, (_, index) => {
    const code = table.u16(text + 2 + 2 * index)
    return code < 9 ? `%${code + 1}` : String.fromCodePoint(code)
  })
  teller.element('w:lvl', { 'w:ilvl': level }, () => {
    teller.value('w:start', table.i32(at))
    teller.value('w:numFmt', FORMAT_NAMES[table.u8(at + 4)] ?? 'decimal')
    teller.value('w:lvlText', shown.join(''))
    if (legal) teller.value('w:isLgl', 'true')
    if (noRestart) teller.value('w:lvlRestart', table.u8(at + 26))
  })
  return text + 2 + 2 * length
}

/** [MS-DOC] 2.9.134 (PlfLfo): which list a paragraph's number means, and starts of its own. */
function tellUses(part: Stream | null, teller: Teller): void {
  if (part === null) return
  const count = Math.min(part.u32(0), MAX_LISTS)
  let at = 4 + 16 * count
  for (let index = 0; index < count; index += 1) {
    const use = 4 + 16 * index
    at += 4
    teller.element('w:num', { 'w:numId': index + 1 }, () => {
      teller.value('w:abstractNumId', part.i32(use))
      for (let left = part.u8(use + 12); left > 0 && at + 8 <= part.bytes.length; left -= 1) {
        const flags = part.u32(at + 4)
        const [level, starts, formats] = [flags & 15, (flags & 16) !== 0, (flags & 32) !== 0]
        teller.element('w:lvlOverride', { 'w:ilvl': level })
        if (starts) teller.value('w:startOverride', part.i32(at))
        at = formats ? tellLevel(part, at + 8, level, teller) : at + 8
      }
    })
  }
}

/** [MS-DOC] 2.9.271 (STSH): only what a style says about numbering. */
function tellStyles(part: Stream | null, teller: Teller): void {
  if (part === null) return
  const [count, baseSize] = [part.u16(2), part.u16(4)]
  let at = 2 + part.u16(0)
  for (let index = 0; index < count && at + 2 <= part.bytes.length; index += 1) {
    const size = part.u16(at)
    if (size > 0) tellStyle(part.part(at + 2, size), baseSize, index, teller)
    at += 2 + size
  }
}

function tellStyle(style: Stream, baseSize: number, index: number, teller: Teller): void {
  const [kind, basedOn] = [style.u16(2) & 15, style.u16(2) >> 4]
  const settings = kind === 1 ? paragraphSettings(style, baseSize) : []
  teller.element('w:style', { 'w:styleId': index }, () => {
    if (basedOn !== 0xfff) teller.value('w:basedOn', basedOn)
    const list = settings.findLast(({ code }) => code === CODES.list)
    const level = settings.findLast(({ code }) => code === CODES.listLevel)
    if (list !== undefined) teller.value('w:numId', list.value.u16(0))
    if (level !== undefined) teller.value('w:ilvl', level.value.u8(0))
  })
}

/** Behind the fixed part stand the name and, at even offsets, the paragraph settings. */
function paragraphSettings(style: Stream, baseSize: number): Setting[] {
  const name = baseSize + 2 + 2 * style.u16(baseSize) + 2
  const at = name + (name % 2)
  if (at + 4 > style.bytes.length) return []
  const size = style.u16(at)
  return size < 2 ? [] : settingsOf(style.part(at + 4, size - 2))
}
