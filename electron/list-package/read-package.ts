import { z } from 'zod'
import type { ImportProblem } from '../../shared/draft/types.ts'
import { PACKAGE_MARK, PACKAGE_VERSION, packageBody } from '../../shared/list-package/schema.ts'
import type { PackedList } from '../../shared/list-package/schema.ts'
import { ok, type Result } from '../../shared/result.ts'
import { MAX_FILE_BYTES, MESSAGES, unreadable } from '../import/readers/limits.ts'
import { checksum } from './write-package.ts'

const BEGINNING = `{"format":"${PACKAGE_MARK}`
const LINE_END = 0x0a
/** The first line is some 110 bytes long. */
const MAX_HEAD_BYTES = 1_000

const head = z.strictObject({ format: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

const DAMAGED = '清单包已损坏或没有传完，没有写入任何数据；请重新复制，或请对方重新导出。'
const FOREIGN = '清单包的内容不符合格式，没有写入任何数据；请对方用本软件重新导出后再试。'
const NEWER = '清单包由更新版本的程序导出，没有写入任何数据；请升级本程序后再导入。'

/** Whether a file is a 清单包, by its first bytes, whatever its name says. */
export function isPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING
}

/**
 * Reads a 清单包. A file from elsewhere is not trusted: the checksum only finds damage, everything in it
 * is checked against the schema of the package.
 *
 * @returns the lists, or `unreadable` with one Chinese sentence
 */
export function readPackage(bytes: Uint8Array): Result<readonly PackedList[], ImportProblem> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(MESSAGES.fileTooLarge)
  const end = bytes.subarray(0, MAX_HEAD_BYTES).indexOf(LINE_END)
  const first = head.safeParse(parseJson(bytes.subarray(0, Math.max(end, 0))))
  if (!first.success || !first.data.format.startsWith(PACKAGE_MARK)) return unreadable(DAMAGED)
  const version = Number(first.data.format.slice(PACKAGE_MARK.length))
  if (version > PACKAGE_VERSION) return unreadable(NEWER)
  if (version !== PACKAGE_VERSION) return unreadable(DAMAGED)
  const body = bytes.subarray(end + 1)
  if (checksum(body) !== first.data.sha256) return unreadable(DAMAGED)
  const content = packageBody.safeParse(parseJson(body))
  return content.success ? ok(content.data.lists) : unreadable(FOREIGN)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
