import { decodeText } from './readers/decode-text.ts'

/** What a file is by its content, whatever its name says. */
export type FileKind =
  | 'empty'
  | 'image'
  | 'archive'
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'json'
  | 'spreadsheet-xml'
  | 'html'
  | 'text'
  | 'unknown'

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
]

/** How much of a text is looked at; even, as UTF-16 needs. */
const HEAD = 8192

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The text a file begins with, where a character may be cut at the end of the sample. */
function beginning(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    if (!text.includes('\u0000')) return text
  } catch {
    // Another encoding: decodeText finds out which.
  }
  return decodeText(head)
}

/** Text by what it begins with; a PDF may have rubbish before its mark. */
function kindOfText(bytes: Uint8Array): FileKind {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  const text = beginning(bytes)?.trimStart() ?? null
  if (text === null) return 'unknown'
  if (text.startsWith('{\\rtf')) return 'rtf'
  if (/^[{[]\s*["{\]}]/.test(text)) return 'json'
  if (text.startsWith('<') && /urn:schemas-microsoft-com:office:spreadsheet/.test(text))
    return 'spreadsheet-xml'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype html|<html|<head|<body|<table|<meta|<style|<div)/i.test(text))
    return 'html'
  return text === '' ? 'empty' : 'text'
}

/** What a file is, judged by its bytes. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  return SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? kindOfText(bytes)
}

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'))
}

/** What an OLE2 file (Office 97–2003, or an encrypted newer one) holds, by the names in its directory. */
export function sniffOle(bytes: Uint8Array): 'encrypted' | 'spreadsheet' | 'document' | 'unknown' {
  if (contains(bytes, 'EncryptedPackage')) return 'encrypted'
  if (contains(bytes, 'WordDocument')) return 'document'
  return contains(bytes, 'Workbook') || contains(bytes, 'Book') ? 'spreadsheet' : 'unknown'
}

/** What a zip holds, by the names of its parts. */
export function sniffZip(
  bytes: Uint8Array,
): 'docx' | 'spreadsheet' | 'open-document-text' | 'ofd' | 'unknown' {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (names.includes('word/document')) return 'docx'
  if (names.includes('xl/workbook') || names.includes('xl/worksheets/')) return 'spreadsheet'
  if (names.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'spreadsheet'
  if (names.includes('content.xml')) return 'open-document-text'
  return names.includes('OFD.xml') ? 'ofd' : 'unknown'
}
