import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BACKUP_REASONS } from '../../../shared/contract/schemas.ts'
import { copyDatabase, UnsoundCopyError } from './copy.ts'
import { contentsOf, inspectFile, type FileContents } from './inspect.ts'
import { expendable } from './retention.ts'
import { timeStamp } from './time-stamp.ts'

const FOLDER = 'backups'

/** Where a data folder keeps its own backups. */
export function backupFolder(folder: string): string {
  return join(folder, FOLDER)
}

/** Why a backup was taken; part of its file name. */
export type BackupReason = (typeof BACKUP_REASONS)[number]

const FILE = /^duty-lists-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)\.db$/

export interface KeptBackup {
  readonly file: string
  readonly takenAt: Date
  readonly reason: BackupReason
}

/** The backups of a data folder by their names, the newest first. */
export function keptBackups(folder: string): KeptBackup[] {
  return backupsIn(backupFolder(folder))
}

/** The backups that lie in a folder, by their names, the newest first; none where it can't be read. */
export function backupsIn(place: string): KeptBackup[] {
  let names: string[] = []
  try {
    names = readdirSync(place)
  } catch {
    return []
  }
  return names
    .flatMap((name) => backupOf(join(place, name), name) ?? [])
    .toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime())
}

/** The newest backup that passes every check; undefined where there is none. */
export function newestGoodBackup(folder: string): (KeptBackup & { contents: FileContents }) | undefined {
  for (const backup of keptBackups(folder)) {
    const inspected = inspectFile(backup.file)
    if (inspected.ok) return { ...backup, contents: inspected.value }
  }
  return undefined
}

/** Whether a database holds anything that its newest backup does not. */
export function isBackedUp(db: Database.Database, folder: string): boolean {
  const [newest] = keptBackups(folder)
  if (newest === undefined) return false
  const inspected = inspectFile(newest.file)
  return inspected.ok && inspected.value.mark === contentsOf(db).mark
}

/**
 * Takes a backup into the data folder; only when it is written and checked, older ones go. A
 * damaged database is not backed up: it would push the good backups out.
 *
 * @returns null where the database is damaged
 */
export async function takeBackup(
  db: Database.Database,
  folder: string,
  reason: BackupReason,
  now: Date,
): Promise<KeptBackup | null> {
  mkdirSync(backupFolder(folder), { recursive: true })
  const file = join(backupFolder(folder), `duty-lists-${timeStamp(now)}-${reason}.db`)
  try {
    await copyDatabase(db, file)
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : ''
    if (error instanceof UnsoundCopyError || code.startsWith('SQLITE_CORRUPT')) return null
    throw error
  }
  for (const old of expendable(keptBackups(folder), now)) rmSync(old.file, { force: true })
  return { file, takenAt: now, reason }
}

function backupOf(file: string, name: string): KeptBackup | null {
  const [, year, month, day, hour, minute, second, milli, word] = FILE.exec(name) ?? []
  const reason = BACKUP_REASONS.find((known) => known === word)
  const takenAt = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`)
  return reason === undefined || Number.isNaN(takenAt.getTime()) ? null : { file, takenAt, reason }
}
