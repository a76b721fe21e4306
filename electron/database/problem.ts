import Database from 'better-sqlite3'
import { errorCode } from '../error-code.ts'

export type DatabaseProblemCode =
  'newer' | 'damaged' | 'not-a-database' | 'foreign' | 'locked' | 'full' | 'read-only' | 'unusable'

/** Why the database can't be used. Nothing was changed or deleted. */
export interface DatabaseProblem {
  readonly code: DatabaseProblemCode
  /** One Chinese sentence: what is wrong, that nothing was lost by it, and what to do. */
  readonly message: string
}

const SENTENCES: Record<DatabaseProblemCode, (file: string) => string> = {
  newer: (file) => `数据文件由更新版本的程序保存，本程序没有改动它，请改用新版程序打开（${file}）。`,
  damaged: (file) => `数据文件已损坏，程序没有改动它，请从备份恢复（${file}）。`,
  'not-a-database': (file) =>
    `这个文件不是本程序的数据文件，程序没有改动它，请检查数据文件夹或从备份恢复（${file}）。`,
  foreign: (file) => `这个文件是其他程序的数据文件，本程序没有改动它，请检查数据文件夹是否选对（${file}）。`,
  locked: (file) => `数据文件正被其他程序占用，请关闭占用它的程序后重试（${file}）。`,
  full: (file) => `磁盘空间已满，刚才的修改没有保存，请清理磁盘后重试（${file}）。`,
  'read-only': (file) => `没有权限写入数据文件，刚才的修改没有保存，请检查文件夹是否只读（${file}）。`,
  unusable: (file) => `无法读写数据文件，请检查磁盘和文件夹权限后重试（${file}）。`,
}

export function databaseProblem(code: DatabaseProblemCode, file: string): DatabaseProblem {
  return { code, message: SENTENCES[code](file) }
}

const SQLITE_CODES: readonly (readonly [prefix: string, code: DatabaseProblemCode])[] = [
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_PROTOCOL', 'locked'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CANTOPEN', 'unusable'],
  ['SQLITE_IOERR', 'unusable'],
]

const FILE_CODES: Readonly<Record<string, DatabaseProblemCode>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EBUSY: 'locked',
  EIO: 'unusable',
  EISDIR: 'unusable',
  ENOTDIR: 'unusable',
  EEXIST: 'unusable',
  ENOENT: 'unusable',
  ENAMETOOLONG: 'unusable',
}

/**
 * The problem behind an exception of SQLite or of the file system; null when it is a bug of the
 * program (a broken constraint, a wrong statement).
 */
export function problemOf(error: unknown, file: string): DatabaseProblem | null {
  const code = problemCode(error)
  return code === null ? null : databaseProblem(code, file)
}

function problemCode(error: unknown): DatabaseProblemCode | null {
  if (error instanceof Database.SqliteError) {
    return SQLITE_CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? null
  }
  return FILE_CODES[errorCode(error) ?? ''] ?? null
}
