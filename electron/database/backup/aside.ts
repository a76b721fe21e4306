import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import type Database from 'better-sqlite3'
import { copyDatabase } from './copy.ts'
import { timeStamp } from './time-stamp.ts'

const FOLDER = 'set-aside'

/** Where something is put that is taken out of use; nothing whole there is ever deleted by the program. */
export function asideFolder(folder: string): string {
  return join(folder, FOLDER)
}

/**
 * Moves a damaged database file with its log out of the way, byte for byte.
 *
 * @returns where it lies now
 */
export function moveAside(file: string, folder: string, now: Date): string {
  const aside = join(asideFolder(folder), `${timeStamp(now)}-damaged`)
  mkdirSync(aside, { recursive: true })
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, join(aside, basename(file) + suffix))
  }
  return join(aside, basename(file))
}

/** Keeps a checked copy of a database that is about to be replaced. @returns where it lies */
export async function keepAside(db: Database.Database, folder: string, now: Date): Promise<string> {
  mkdirSync(asideFolder(folder), { recursive: true })
  const file = join(asideFolder(folder), `${timeStamp(now)}-replaced.db`)
  await copyDatabase(db, file)
  return file
}
