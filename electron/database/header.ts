import { closeSync, openSync, readSync } from 'node:fs'
import { errorCode } from '../error-code.ts'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

/** What the first bytes of a file say, read without letting SQLite touch it. */
export type FileHeader =
  | { readonly type: 'absent' }
  | { readonly type: 'foreign' }
  | { readonly type: 'truncated' }
  | { readonly type: 'sqlite'; readonly userVersion: number; readonly applicationId: number }

/**
 * Looks at a file before SQLite does: opening alone may already write beside a foreign or newer file.
 * Offsets: SQLite file format, 1.3 (user version at 60, application id at 68, big-endian).
 *
 * @returns `absent` also for an empty file, which SQLite takes for a new database
 */
export function readHeader(file: string): FileHeader {
  const header = firstBytes(file)
  if (header === null || header.length === 0) return { type: 'absent' }
  if (header.toString('latin1', 0, 16) !== MAGIC) return { type: 'foreign' }
  if (header.length < HEADER_BYTES) return { type: 'truncated' }
  return { type: 'sqlite', userVersion: header.readInt32BE(60), applicationId: header.readInt32BE(68) }
}

function firstBytes(file: string): Buffer | null {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    return header.subarray(0, readSync(handle, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(handle)
  }
}
