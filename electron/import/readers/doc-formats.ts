import { PLACES, type DocFile, type Stream } from './doc-file.ts'

/** One format setting: its code and its value ([MS-DOC] 2.6). */
export interface Setting {
  readonly code: number
  readonly value: Stream
}

/** Formats of the characters from one offset of the main stream up to another. */
export interface FormatRun {
  readonly from: number
  readonly to: number
  /** The paragraph's style; -1 for characters. */
  readonly style: number
  readonly settings: readonly Setting[]
}

export const CODES = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  symbol: 0x6a09,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  hugeFormats: [0x6645, 0x6646],
  tableShape: 0xd608,
  verticalMerge: 0xd62b,
}

const PAGE = 512
const VALUE_SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

/** Settings that follow each other; what does not fit is left out. */
export function settingsOf(part: Stream): Setting[] {
  const settings: Setting[] = []
  let at = 0
  while (at + 2 < part.bytes.length) {
    const code = part.u16(at)
    const [start, size] = valueOf(part, at + 2, code)
    if (start + size > part.bytes.length) break
    settings.push({ code, value: part.part(start, size) })
    at = start + size
  }
  return settings
}

/** Where a setting's value begins, and its length in bytes. */
function valueOf(part: Stream, at: number, code: number): [number, number] {
  const kind = code >> 13
  if (kind !== 6) return [at, VALUE_SIZES[kind] ?? 1]
  // The shape of a table may be longer than one byte can say; its length counts itself by one.
  if (code === CODES.tableShape)
    return at + 2 <= part.bytes.length ? [at + 2, Math.max(0, part.u16(at) - 1)] : [at, 0]
  return [at + 1, part.u8(at)]
}

/** Looks formats up by the offset of a character. */
export class Formats {
  readonly #runs: readonly FormatRun[]

  constructor(runs: readonly FormatRun[]) {
    this.#runs = runs.toSorted((a, b) => a.from - b.from)
  }

  at(offset: number): FormatRun | null {
    let [low, high] = [0, this.#runs.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#runs[middle]?.from ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const run = this.#runs[low]
    return run !== undefined && offset >= run.from && offset < run.to ? run : null
  }
}

export function paragraphFormats(file: DocFile): Formats {
  return new Formats(
    pagesOf(file, PLACES.paragraphs).flatMap((page) => {
      const count = page.u8(PAGE - 1)
      return Array.from({ length: count }, (_, index): FormatRun => {
        const place = page.u8(4 * (count + 1) + 13 * index) * 2
        const words = place === 0 ? 0 : page.u8(place)
        const [start, size] = words === 0 ? [place + 2, 2 * page.u8(place + 1)] : [place + 1, 2 * words - 1]
        const run = { from: page.u32(4 * index), to: page.u32(4 * index + 4) }
        if (place === 0 || size < 2) return { ...run, style: 0, settings: [] }
        const settings = withHuge(settingsOf(page.part(start + 2, size - 2)), file.data)
        return { ...run, style: page.u16(start), settings }
      })
    }),
  )
}

export function characterFormats(file: DocFile): Formats {
  return new Formats(
    pagesOf(file, PLACES.characters).flatMap((page) => {
      const count = page.u8(PAGE - 1)
      return Array.from({ length: count }, (_, index): FormatRun => {
        const place = page.u8(4 * (count + 1) + index) * 2
        const settings = place === 0 ? [] : settingsOf(page.part(place + 1, page.u8(place)))
        return { from: page.u32(4 * index), to: page.u32(4 * index + 4), style: -1, settings }
      })
    }),
  )
}

/** The pages of 512 bytes that hold the formats; each is looked at once. */
function pagesOf(file: DocFile, place: number): Stream[] {
  const part = file.partOf(place)
  if (part === null) return []
  const count = Math.floor((part.bytes.length - 4) / 8)
  const numbers = Array.from(
    { length: count },
    (_, index) => part.u32(4 * (count + 1) + 4 * index) & 0x3f_ffff,
  )
  return [...new Set(numbers)].map((number) => file.main.part(number * PAGE, PAGE))
}

/** Formats too long for their page stand in a stream of their own. */
function withHuge(settings: readonly Setting[], data: Stream | null): readonly Setting[] {
  const huge = settings.find(({ code }) => CODES.hugeFormats.includes(code))
  if (huge === undefined || data === null) return settings
  const at = huge.value.u32(0)
  return [...settings, ...settingsOf(data.part(at + 2, data.u16(at)))]
}

/** The last value that a run sets, as a number. */
export function numberOf(run: FormatRun | null, code: number): number | null {
  const value = run?.settings.findLast((setting) => setting.code === code)?.value
  if (value === undefined || value.bytes.length === 0) return null
  if (value.bytes.length === 1) return value.u8(0)
  return value.bytes.length === 2 ? value.u16(0) : value.i32(0)
}
