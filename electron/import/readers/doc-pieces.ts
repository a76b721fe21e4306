import { PLACES, type DocFile } from './doc-file.ts'

/** A run of the text as it lies in the file. */
interface Piece {
  /** First character, counted over the whole text. */
  readonly start: number
  readonly end: number
  /** Offset in the main stream. */
  readonly offset: number
  readonly bytesEach: 1 | 2
}

const CONTROLS = new TextDecoder('windows-1252')

/** The text of a Word file, which may lie in pieces in any order ([MS-DOC] 2.4.1). */
export class DocText {
  readonly text: string
  readonly #pieces: readonly Piece[]

  constructor(file: DocFile) {
    this.#pieces = piecesOf(file)
    const texts: string[] = []
    for (const { start, end, offset, bytesEach } of this.#pieces) {
      if (start >= file.bodyLength) break
      const length = Math.min(end, file.bodyLength) - start
      const { bytes } = file.main.part(offset, length * bytesEach)
      texts.push((bytesEach === 1 ? CONTROLS : new TextDecoder('utf-16le')).decode(bytes))
    }
    this.text = texts.join('')
  }

  /** Where a character lies in the main stream; formats are given by this. */
  offsetOf(position: number): number {
    let [low, high] = [0, this.#pieces.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#pieces[middle]?.start ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const piece = this.#pieces[low]
    return piece === undefined ? 0 : piece.offset + (position - piece.start) * piece.bytesEach
  }
}

function piecesOf(file: DocFile): Piece[] {
  const part = file.partOf(PLACES.pieces)
  if (part === null) throw new RangeError('no pieces')
  let at = 0
  // Formats saved in a hurry come first; the list of pieces after them.
  while (part.u8(at) === 1) at += 3 + part.u16(at + 1)
  const count = Math.floor((part.u32(at + 1) - 4) / 12)
  const starts = at + 5
  const descriptions = starts + 4 * (count + 1)
  const pieces: Piece[] = []
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [part.u32(starts + 4 * index), part.u32(starts + 4 * (index + 1))]
    const place = part.u32(descriptions + 8 * index + 2)
    const compressed = (place & 0x4000_0000) !== 0
    const offset = compressed ? (place & 0x3fff_ffff) >>> 1 : place & 0x3fff_ffff
    const follows = start === (pieces.at(-1)?.end ?? 0)
    if (end < start || !follows) throw new RangeError('pieces out of order')
    pieces.push({ start, end, offset, bytesEach: compressed ? 1 : 2 })
  }
  return pieces
}
