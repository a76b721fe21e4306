import { randomUUID } from 'node:crypto'

/** Bytes of the files that wait together; the newest is always kept. */
export const MOST_BYTES = 400 * 2 ** 20
/** How long one waits for its confirmation, milliseconds. */
const LIFETIME = 8 * 60 * 60 * 1_000

/** What was read but not yet confirmed; in memory only. */
export interface Waiting<T> {
  /** @returns an id to find it by */
  readonly keep: (content: T) => string
  /** @returns undefined for what was let go, or never kept */
  readonly get: (id: string) => T | undefined
  /** Puts another content in its place; from now on it is the newest. */
  readonly replace: (id: string, content: T) => void
  readonly discard: (id: string) => void
}

/**
 * Keeps what waits for a confirmation, until it is too old, too many wait or their files are too large
 * together; the oldest go first.
 *
 * @param most of them that wait together
 * @param bytesOf the size of the file that one was read from
 * @param now milliseconds, for their age
 */
export function createWaiting<T>(
  most: number,
  bytesOf: (content: T) => number,
  now: () => number = Date.now,
): Waiting<T> {
  const kept = new Map<string, { readonly content: T; readonly since: number }>()
  const forgetOld = (): void => {
    let bytes = 0
    for (const { content } of kept.values()) bytes += bytesOf(content)
    for (const [id, { content, since }] of kept) {
      const tooMuch = kept.size > most || (bytes > MOST_BYTES && kept.size > 1)
      if (now() - since <= LIFETIME && !tooMuch) continue
      kept.delete(id)
      bytes -= bytesOf(content)
    }
  }
  return {
    keep: (content) => {
      const id = randomUUID()
      kept.set(id, { content, since: now() })
      forgetOld()
      return id
    },
    get: (id) => {
      forgetOld()
      return kept.get(id)?.content
    },
    replace: (id, content) => {
      // A Map keeps the place of a key that is only set again.
      if (kept.delete(id)) kept.set(id, { content, since: now() })
    },
    discard: (id) => void kept.delete(id),
  }
}
