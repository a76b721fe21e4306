import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file to be: its bytes, or pieces of its text that are made while it is compressed. */
export type ZipContent = Uint8Array | Iterable<string>

interface Entry {
  readonly path: Uint8Array
  readonly data: Uint8Array
  readonly crc: number
  readonly size: number
  readonly offset: number
}

/** Pieces smaller than this are joined before they are compressed. */
const CHUNK = 1 << 16
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1980-01-01, the first day a zip file knows: the same list gives the same bytes on any day. */
const FIRST_DAY = 0x21

/**
 * Packs files into a zip archive (APPNOTE.TXT 6.3, without Zip64: below 4 GiB). Node's own
 * compression runs beside the making of the text; text is never held as a whole.
 *
 * @param files path in the archive → content, in the order they are written
 */
export async function zip(files: Iterable<readonly [string, ZipContent]>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const entries: Entry[] = []
  let offset = 0
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes)
    offset += bytes.length
  }
  for (const [path, content] of files) {
    const entry = { path: Buffer.from(path), offset, ...(await deflated(content)) }
    entries.push(entry)
    put(localHeader(entry))
    put(entry.data)
  }
  const directory = offset
  for (const entry of entries) put(directoryEntry(entry))
  put(endOfDirectory(entries.length, directory, offset - directory))
  // Not a Buffer: its `slice` shares memory where a plain array copies.
  return new Uint8Array(Buffer.concat(parts))
}

async function deflated(content: ZipContent): Promise<Pick<Entry, 'data' | 'crc' | 'size'>> {
  let crc = 0
  let size = 0
  const data: Uint8Array[] = []
  const counted = function* (): Generator<Uint8Array> {
    for (const chunk of content instanceof Uint8Array ? [content] : chunks(content)) {
      crc = crc32(chunk, crc)
      size += chunk.length
      yield chunk
    }
  }
  await pipeline(
    Readable.from(counted()),
    createDeflateRaw(),
    async (compressed: AsyncIterable<Uint8Array>) => {
      for await (const chunk of compressed) data.push(chunk)
    },
  )
  return { data: Buffer.concat(data), crc, size }
}

function* chunks(texts: Iterable<string>): Generator<Uint8Array> {
  let waiting = ''
  for (const text of texts) {
    waiting += text
    if (waiting.length < CHUNK) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}

/** Little-endian numbers, each with its width in bytes. */
function fields(...numbers: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.reduce((sum, [, width]) => sum + width, 0))
  numbers.reduce((at, [value, width]) => bytes.writeUIntLE(value, at, width), 0)
  return bytes
}

/** What a local header and a directory entry have in common, from the version needed to the extra field. */
function common({ path, data, crc, size }: Entry): Uint8Array {
  return fields(
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [DEFLATED, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [crc, 4],
    [data.length, 4],
    [size, 4],
    [path.length, 2],
    [0, 2],
  )
}

function localHeader(entry: Entry): Uint8Array {
  return Buffer.concat([fields([0x04034b50, 4]), common(entry), entry.path])
}

function directoryEntry(entry: Entry): Uint8Array {
  const head = fields([0x02014b50, 4], [VERSION, 2])
  const tail = fields([0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4])
  return Buffer.concat([head, common(entry), tail, entry.path])
}

function endOfDirectory(count: number, offset: number, size: number): Uint8Array {
  return fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2])
}
