import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import type Database from 'better-sqlite3'
import { copyDatabase } from './copy.ts'
import { timeStamp } from './time-stamp.ts'

const FOLDER = 'set-aside'

/** Where something is put that is taken out of use; nothing there is ever deleted by the program. */
function asideFolder(folder: string, why: 'damaged' | 'replaced', now: Date): string {
  const aside = join(folder, FOLDER, `${timeStamp(now)}-${why}`)
  mkdirSync(aside, { recursive: true })
  return aside
}

/**
 * Moves a damaged database file with its log out of the way, byte for byte.
 *
 * @returns where it lies now
 */
export function moveAside(file: string, folder: string, now: Date): string {
  const aside = asideFolder(folder, 'damaged', now)
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, join(aside, basename(file) + suffix))
  }
  return join(aside, basename(file))
}

/** Keeps a checked copy of a database that is about to be replaced. @returns where it lies */
export async function keepAside(
  db: Database.Database,
  name: string,
  folder: string,
  now: Date,
): Promise<string> {
  const file = join(asideFolder(folder, 'replaced', now), name)
  await copyDatabase(db, file)
  return file
}
