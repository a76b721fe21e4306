import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { copyDatabase, overwriteDatabase, UnsoundCopyError } from './backup/copy.ts'
import { keepAside, moveAside } from './backup/aside.ts'
import {
  contentsOf,
  flawOfHeader,
  hasOwnSchema,
  inspectFile,
  isSound,
  type FileContents,
  type FileFlaw,
} from './backup/inspect.ts'
import type { OutputReason } from '../export/output-problem.ts'
import { obstacleAt } from '../export/save-file.ts'
import { migrate } from './migrations/index.ts'
import { databaseFile, openDatabase, type OpenDatabase } from './open.ts'
import { ownFiles, realPath } from './own-files.ts'
import { scratchFolder } from './scratch.ts'
import { databaseProblem, problemOf, type DatabaseProblemCode } from './problem.ts'

/**
 * Writes a checked copy of a data folder's database to a file, e.g. on a USB stick.
 *
 * @param file absolute path; a file that stands there is replaced when the copy is good
 * @returns what the copy holds; `database` when the database can't be used, `output` when the file
 * can't be written
 */
export async function backupDatabase(folder: string, file: string): Promise<Result<FileContents, CallError>> {
  const opened = openDatabase(folder)
  if (!opened.ok) return fail({ code: 'database', message: opened.error.message })
  try {
    return await backupTo(opened.value, file)
  } finally {
    opened.value.close()
  }
}

/** {@link backupDatabase} for a database that is open. */
export async function backupTo(
  database: OpenDatabase,
  file: string,
): Promise<Result<FileContents, CallError>> {
  if ((await ownFiles(database.file)).has(await realPath(file)))
    return fail(output('备份不能覆盖正在使用的数据文件'))
  if (!existsSync(dirname(file))) return fail(output('所选文件夹不存在'))
  const obstacle = await obstacleAt(file)
  if (obstacle !== undefined) return fail(output(OBSTACLES[obstacle] ?? '所选位置无法写入'))
  try {
    return ok(await copyDatabase(database.db, file))
  } catch (error) {
    const problem = problemOf(error, file)
    const sourceIsDamaged = error instanceof UnsoundCopyError || problem?.code === 'damaged'
    if (sourceIsDamaged) return fail(databaseError('damaged', database.file))
    if (problem === null) throw error
    return fail(output(OUTPUT_PROBLEMS[problem.code] ?? '所选位置无法写入'))
  }
}

export interface Restored {
  readonly contents: FileContents
  /** Where the state before lies now. */
  readonly keptAside: string
}

/**
 * Puts a backup in the place of a data folder's database. The backup is copied and checked first; the
 * present state is kept aside, a damaged file too. Programs that have the database open go on with
 * the restored content.
 *
 * @returns `unreadable` when the file is no sound backup; `database` when the database can't be
 * replaced, which then stays as it is
 */
export async function restoreDatabase(folder: string, file: string): Promise<Result<Restored, CallError>> {
  const opened = openDatabase(folder)
  if (opened.ok) {
    try {
      return await restoreInto(opened.value, file)
    } finally {
      opened.value.close()
    }
  }
  const { code, message } = opened.error
  const ruined = code === 'damaged' || code === 'not-a-database'
  return ruined ? restoreOverRuin(folder, file) : fail({ code: 'database', message })
}

/** {@link restoreDatabase} for a database that is open. */
export async function restoreInto(
  { db, folder, file: own }: OpenDatabase,
  file: string,
): Promise<Result<Restored, CallError>> {
  return withChecked(folder, file, async (checked) => {
    const keptAside = await keepAside(db, folder, new Date())
    await overwriteDatabase(checked, own)
    return ok({ contents: contentsOf(db), keptAside })
  })
}

async function restoreOverRuin(folder: string, file: string): Promise<Result<Restored, CallError>> {
  return withChecked(folder, file, async (checked) => {
    const own = databaseFile(folder)
    const keptAside = moveAside(own, folder, new Date())
    return ok({ contents: await copyDatabase(checked, own), keptAside })
  })
}

/**
 * Opens a copy of a database file from elsewhere, brought to the present schema and checked in full.
 * The file itself is only read.
 *
 * @returns `unreadable` for a file that is no sound database of this program; what `work` gives; or
 * `database` where `work` met a problem of the disk
 */
export async function withChecked<T>(
  folder: string,
  file: string,
  work: (checked: Database.Database) => Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  const place = scratchFolder(folder)
  try {
    const checked = openChecked(file, join(place, 'copy.db'))
    if (!checked.ok) return fail({ code: 'unreadable', message: FLAWS[checked.error] })
    try {
      return await work(checked.value)
    } finally {
      checked.value.close()
    }
  } catch (error) {
    const own = databaseFile(folder)
    if (error instanceof UnsoundCopyError) return fail(databaseError('damaged', own))
    const problem = problemOf(error, own)
    if (problem === null) throw error
    return fail({ code: 'database', message: problem.message })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function openChecked(file: string, copy: string): Result<Database.Database, FileFlaw> {
  try {
    const flaw = flawOfHeader(file)
    if (flaw !== null) return fail(flaw)
    copyFileSync(file, copy)
  } catch (error) {
    if (problemOf(error, file) === null) throw error
    return fail('absent')
  }
  const inspected = inspectFile(copy)
  if (!inspected.ok) return inspected
  const db = new Database(copy)
  try {
    db.pragma('trusted_schema = OFF')
    migrate(db)
    if (isSound(db) && hasOwnSchema(db)) return ok(db)
  } catch (error) {
    // A file made to look like ours can make any statement fail.
    if (!(error instanceof Database.SqliteError)) throw error
  }
  db.close()
  return fail('foreign')
}

const FLAWS: Readonly<Record<FileFlaw, string>> = {
  absent: '找不到备份文件，没有改动任何数据，请检查路径。',
  foreign: '这个文件不是本程序的备份，没有改动任何数据，请选择由本程序生成的备份文件。',
  newer: '备份由更新版本的程序生成，没有改动任何数据，请改用新版程序恢复。',
  damaged: '备份文件已损坏，没有改动任何数据，请选择另一份备份。',
}

const OUTPUT_PROBLEMS: Partial<Record<DatabaseProblemCode, string>> = {
  full: '磁盘空间不足',
  'read-only': '没有权限写入所选位置',
}

const OBSTACLES: Partial<Record<OutputReason, string>> = {
  'is-folder': '所选位置是一个文件夹，请写出文件的名称',
  'is-device': '所选位置不是普通文件',
  'read-only-file': '所选的文件是只读文件，没有改动它',
  'too-long': '文件名或路径太长',
}

function output(what: string): CallError {
  return { code: 'output', message: `${what}，没有生成备份，请另选位置后重试。` }
}

function databaseError(code: DatabaseProblemCode, file: string): CallError {
  return { code: 'database', message: databaseProblem(code, file).message }
}
