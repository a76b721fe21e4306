import { decodeHtml } from './decode-html.ts'

/** Line feed, tab, blank, 1: what every table of text has. */
function isSign(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x09 || byte === 0x20 || byte === 0x31
}

/** UTF-16 without a mark: every other byte of Chinese or Latin text's line ends and blanks is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at], sample[at + 1]]
    if (first === 0 && isSign(second)) even += 1
    if (second === 0 && isSign(first)) odd += 1
  }
  if (even === 0 && odd === 0) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
}

/**
 * The text of a plain file: by its byte order mark, as UTF-16 where its line ends show it, as UTF-8 if
 * it is valid, else as GB18030.
 *
 * @returns null where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe ? null : unmarkedUtf16(bytes)
  const text = utf16 === null ? decodeHtml(bytes) : new TextDecoder(utf16).decode(bytes)
  return looksLikeText(text) ? text : null
}

function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000)
  let strange = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd)
      strange += 1
  }
  return strange <= sample.length / 100
}
