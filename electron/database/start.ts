import { existsSync, mkdirSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { asideFolder, moveAside } from './backup/aside.ts'
import { backupFolder, newestGoodBackup, takeBackup } from './backup/kept.ts'
import { restoreInto } from './backup.ts'
import { readHeader } from './header.ts'
import { describeRisk, riskyPlace } from './location.ts'
import { SCHEMA_VERSION } from './migrations/index.ts'
import { databaseFile, openDatabase, type OpenDatabase } from './open.ts'
import { databaseProblem, problemOf, type DatabaseProblem } from './problem.ts'
import { recoverContent } from './recover.ts'
import { countsOf, holdsAnything, writeRecovered } from './recover/write.ts'
import { sweepScratch } from './scratch.ts'

export interface StartedDatabase {
  readonly database: OpenDatabase
  /** What the user should know, one Chinese sentence or two each; empty on an ordinary day. */
  readonly notices: readonly string[]
}

/**
 * Opens the database of a data folder for a carrier, whatever state it is in: an older file is backed
 * up before it is brought to the present schema; a damaged one is moved aside, what can be read of it
 * is put into a new one, and the newest good backup is named (or taken, where nothing can be read).
 *
 * @param damage whether a damaged file is rescued or refused untouched
 * @returns a problem only for what must not be touched: a newer, locked or foreign file, a folder
 * that can't be written
 */
export async function startDatabase(
  folder: string,
  damage: 'rescue' | 'refuse' = 'rescue',
): Promise<Result<StartedDatabase, DatabaseProblem>> {
  const file = databaseFile(folder)
  try {
    mkdirSync(folder, { recursive: true })
    sweepScratch(folder)
    sweepScratch(backupFolder(folder))
    sweepScratch(asideFolder(folder))
    const place = riskyPlace(folder)
    const placeNotices = place === null ? [] : [describeRisk(place)]
    const lostNotices = noticesOfLoss(file, folder)
    await backUpBeforeMigration(file, folder)
    const opened = openDatabase(folder)
    if (opened.ok) return ok({ database: opened.value, notices: [...placeNotices, ...lostNotices] })
    const { code } = opened.error
    const isDamaged = code === 'damaged' || code === 'not-a-database'
    if (!isDamaged || damage === 'refuse') return opened
    const rescued = await rescue(file, folder)
    return rescued.ok
      ? ok({ ...rescued.value, notices: [...placeNotices, ...rescued.value.notices] })
      : rescued
  } catch (error) {
    const problem = problemOf(error, file)
    if (problem === null) throw error
    return fail(problem)
  }
}

/** A data file that vanished or was emptied leaves its log or its backups behind. */
function noticesOfLoss(file: string, folder: string): string[] {
  if (readHeader(file).type !== 'absent') return []
  const log = `${file}-wal`
  // SQLite would delete the log of a missing file.
  if (existsSync(log) && statSync(log).size > 0 && !existsSync(file)) moveAside(file, folder, new Date())
  const backup = newestGoodBackup(folder)
  return backup === undefined ? [] : [`没有找到数据文件，已新建空的清单库。${offerOf(backup)}`]
}

async function backUpBeforeMigration(file: string, folder: string): Promise<void> {
  const header = readHeader(file)
  if (header.type !== 'sqlite' || header.userVersion <= 0 || header.userVersion >= SCHEMA_VERSION) return
  try {
    const db = new Database(file)
    await takeBackup(db, folder, 'migration', new Date()).finally(() => db.close())
  } catch (error) {
    // A damaged file is not migrated: opening finds the damage, and it is rescued.
    const code = problemOf(error, file)?.code
    const isDamaged = code === 'damaged' || code === 'not-a-database'
    if (!isDamaged) throw error
  }
}

async function rescue(file: string, folder: string): Promise<Result<StartedDatabase, DatabaseProblem>> {
  const backup = newestGoodBackup(folder)
  const aside = moveAside(file, folder, new Date())
  const recovered = recoverContent(aside, folder)
  const opened = openDatabase(folder)
  if (!opened.ok) return opened
  const database = opened.value
  const moved = `数据文件已损坏，已原样移到 ${aside}。`
  const isAllThereIs = backup === undefined && holdsAnything(recovered)
  if (recovered.lists.length > 0 || isAllThereIs) {
    writeRecovered(database.db, recovered)
    const offer = backup === undefined ? '' : offerOf(backup)
    return ok({ database, notices: [`${moved}救回了${countsOf(recovered)}，请核对。${offer}`] })
  }
  if (backup === undefined) {
    return ok({ database, notices: [`${moved}其中没有可读的内容，也没有找到备份，已新建空的清单库。`] })
  }
  const restored = await restoreInto(database, backup.file)
  if (!restored.ok) {
    database.close()
    return fail(databaseProblem('damaged', file))
  }
  return ok({ database, notices: [`${moved}其中没有可读的内容，已恢复${nameOf(backup)}。`] })
}

type GoodBackup = NonNullable<ReturnType<typeof newestGoodBackup>>

function offerOf(backup: GoodBackup): string {
  return `最近的完好备份是${nameOf(backup)}，需要时可以恢复。`
}

function nameOf({ takenAt, contents }: GoodBackup): string {
  const time = takenAt.toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' })
  return `${time}的备份（${contents.lists} 份清单、${contents.items} 个事项）`
}
