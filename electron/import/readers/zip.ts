import { inflateRawSync } from 'node:zlib'
import { errorCode } from '../../error-code.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { ImportProblem } from '../../../shared/draft/types.ts'
import { MAX_UNPACKED_BYTES, MESSAGES, unreadable } from './limits.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const MAX_ENTRIES = 10_000

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packedSize: number
  readonly offset: number
}

/**
 * Unpacks the parts of a zip that are asked for.
 *
 * Sizes in the file are not believed: bytes are counted while inflating, and unpacking stops at
 * {@link MAX_UNPACKED_BYTES} for all parts together. Zip layout: PKWARE APPNOTE 6.3, §4.3.
 *
 * @param bytes the whole file
 * @param wanted whether the part of that name is needed
 * @returns part name → its bytes; the first part of a name wins, absent parts are absent
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, ImportProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  if (entries === null) return unreadable(MESSAGES.damaged)

  const parts = new Map<string, Uint8Array>()
  let left = MAX_UNPACKED_BYTES
  for (const entry of entries) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue
    if ((entry.flags & 1) !== 0) return unreadable(MESSAGES.encrypted)
    const packed = packedBytes(bytes, view, entry)
    if (packed === null) return unreadable(MESSAGES.damaged)
    const part = unpack(packed, entry.method, left)
    if (part === 'too-large') return unreadable(MESSAGES.unpacksTooLarge)
    if (part === 'damaged') return unreadable(MESSAGES.damaged)
    left -= part.length
    parts.set(entry.name, part)
  }
  return ok(parts)
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] | null {
  const end = findEndOfDirectory(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MAX_ENTRIES) return null

  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record is the last thing in the file, but for a comment of up to 65,535 bytes. */
function findEndOfDirectory(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | null {
  const { offset, packedSize } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize)
}

function unpack(packed: Uint8Array, method: number, limit: number): Uint8Array | 'too-large' | 'damaged' {
  if (method === 0) return packed.length > limit ? 'too-large' : packed
  if (method !== 8) return 'damaged'
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    const tooLarge = errorCode(error) === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? 'too-large' : 'damaged'
  }
}
