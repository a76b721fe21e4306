/** A change inside a long text that goes without the text: small enough to be sent while a window closes. */
export interface TextChange {
  /** Digest of the text before. */
  readonly was: string
  /** Digest of the text after. */
  readonly is: string
  readonly at: number
  /** How many UTF-16 units give way. */
  readonly removed: number
  readonly inserted: string
}

/** The one piece in which two texts differ. */
export interface Splice {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** The shortest piece that must be replaced to make one text the other. */
export function spliceOf(was: string, is: string): Splice {
  const most = Math.min(was.length, is.length)
  let at = 0
  while (at < most && was[at] === is[at]) at += 1
  let same = 0
  while (same < most - at && was.at(-1 - same) === is.at(-1 - same)) same += 1
  return { at, removed: was.slice(at, was.length - same), inserted: is.slice(at, is.length - same) }
}

/** What makes one text the other. */
export function changeOf(was: string, is: string): TextChange {
  const { at, removed, inserted } = spliceOf(was, is)
  return { was: digestOf(was), is: digestOf(is), at, removed: removed.length, inserted }
}

/**
 * The text after a change.
 *
 * @returns the same text where it is changed already; null where it is another than the change was made on
 */
export function changed(text: string, { was, is, at, removed, inserted }: TextChange): string | null {
  const digest = digestOf(text)
  if (digest === is) return text
  if (digest !== was) return null
  const after = text.slice(0, at) + inserted + text.slice(at + removed)
  return digestOf(after) === is ? after : null
}

/**
 * The length of a text and 64 bits that are others for another text: two passes of multiply and mix, as
 * in MurmurHash3. Unlike the browser's own digests it answers at once, also while a window closes; it
 * tells texts of clerks apart, not those of someone who means to deceive.
 */
export function digestOf(text: string): string {
  let [high, low] = [0xdead_beef, 0x41c6_ce57]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x9e37_79b1)
    low = Math.imul(low ^ unit, 0x5f35_6495)
    high ^= high >>> 15
    low ^= low >>> 13
  }
  return `${text.length}:${hex(high)}${hex(low)}`
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0')
}
