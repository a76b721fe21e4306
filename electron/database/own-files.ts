import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The same for all names of a file, also of one that is not there yet; the path itself without a folder. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path))
    return join(folder, basename(path))
  }
}

/** A database and what SQLite keeps beside it, by their real names: never to be written over. */
export async function ownFiles(file: string): Promise<ReadonlySet<string>> {
  return new Set(await Promise.all(['', '-wal', '-shm', '-journal'].map((end) => realPath(file + end))))
}
