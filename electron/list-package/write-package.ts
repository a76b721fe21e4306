import { createHash } from 'node:crypto'
import { PACKAGE_MARK, PACKAGE_VERSION } from '../../shared/list-package/schema.ts'
import type { PackedList } from '../../shared/list-package/schema.ts'

/**
 * A 清单包 (`.dutylist`): a line of JSON that names the format and the SHA-256 of all that follows it,
 * then the lists as JSON. Text, so that it can't unpack to more than it is; nothing in it but the lists,
 * so that the same lists give the same bytes.
 */
export function writePackage(lists: readonly PackedList[]): Uint8Array<ArrayBuffer> {
  const body = `${JSON.stringify({ lists })}\n`
  const head = JSON.stringify({ format: `${PACKAGE_MARK}${PACKAGE_VERSION}`, sha256: checksum(body) })
  return new TextEncoder().encode(`${head}\n${body}`)
}

/** SHA-256 in hexadecimal digits; of a text in UTF-8. */
export function checksum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
