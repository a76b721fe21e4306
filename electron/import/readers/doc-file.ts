import { CFB } from '@e965/xlsx'

/** Little-endian numbers out of one stream; reading past its end is a `RangeError`. */
export class Stream {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u8(at: number): number {
    return this.#view.getUint8(at)
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true)
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true)
  }

  i32(at: number): number {
    return this.#view.getInt32(at, true)
  }

  i16(at: number): number {
    return this.#view.getInt16(at, true)
  }

  /** A part; its own reads are checked against its end. */
  part(at: number, length: number): Stream {
    if (at < 0 || length < 0 || at + length > this.bytes.length) throw new RangeError('past the end')
    return new Stream(this.bytes.subarray(at, at + length))
  }
}

/** The streams of a Word file and where its tables are ([MS-DOC] 2.5). */
export interface DocFile {
  readonly main: Stream
  readonly table: Stream
  readonly data: Stream | null
  /** Length of the body text, in characters. */
  readonly bodyLength: number
  /** Whether text boxes, footnotes or comments follow the body text. */
  readonly textBoxLength: number
  readonly noteLength: number
  /** A table of the table stream, by the place of its offset and length in the file's head. */
  partOf(place: number): Stream | null
}

/** Places in the file's head of the offset and length of each table ([MS-DOC] 2.5.6). */
export const PLACES = {
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listUses: 0x2ea,
}

const WORD_97 = 0xa5ec
const OLDER_WORD = new Set([0xa5db, 0xa5dc, 0xa697, 0xa698])

/** @returns the streams, or why there are none */
export function openDoc(bytes: Uint8Array): DocFile | 'damaged' | 'encrypted' | 'too-old' {
  const streams = streamsOf(bytes)
  const main = streams?.('WordDocument')
  if (streams === null || main === undefined || main.bytes.length < 0x2f2) return 'damaged'
  if (OLDER_WORD.has(main.u16(0))) return 'too-old'
  if (main.u16(0) !== WORD_97) return 'damaged'
  const flags = main.u16(0x0a)
  if ((flags & 0x0100) !== 0) return 'encrypted'
  const table = streams((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (table === undefined) return 'damaged'
  return {
    main,
    table,
    data: streams('Data') ?? null,
    bodyLength: main.u32(0x4c),
    noteLength: main.u32(0x50) + main.u32(0x5c) + main.u32(0x60),
    textBoxLength: main.u32(0x64),
    partOf: (place) => {
      const length = main.u32(place + 4)
      return length === 0 ? null : table.part(main.u32(place), length)
    },
  }
}

function streamsOf(bytes: Uint8Array): ((name: string) => Stream | undefined) | null {
  try {
    const container = CFB.read(bytes, { type: 'array' })
    return (name) => {
      const entry = CFB.find(container, `/${name}`) ?? CFB.find(container, name)
      // The library leaves the content of a stream without a size out, whatever its types say.
      const content: ArrayLike<number> | undefined = entry?.content
      return content === undefined ? undefined : new Stream(Uint8Array.from(content))
    }
  } catch {
    return null
  }
}
