/** How far into the file a declared encoding is looked for; browsers read 1,024 bytes, Excel writes more. */
const HEAD = 4096

/**
 * The text of a web page: by its byte order mark, else UTF-8 if it is valid (a wrong declaration often
 * survives a conversion, and Chinese text in another encoding is never valid UTF-8), else as declared,
 * else GB18030 (which GBK and GB2312 pages are part of).
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  return decodeStrictly(bytes) ?? new TextDecoder(declaredEncoding(bytes)).decode(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const name = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? 'gb18030'
  // A page whose declaration reads in single bytes is not UTF-16 (HTML Standard §13.2.3.2).
  if (name.startsWith('utf-16')) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return 'gb18030'
  }
}
