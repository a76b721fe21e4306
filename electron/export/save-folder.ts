import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { NamedBytes } from '../../shared/contract/bridge.ts'
import { ok, type Result } from '../../shared/result.ts'
import { errorCode } from '../error-code.ts'
import type { OutputProblem, OutputReason } from './output-problem.ts'
import {
  failureAt,
  flushFolder,
  isTooLong,
  reasonOf,
  renameStubbornly,
  saveFile,
  temporaryName,
} from './save-file.ts'

/** What file managers leave in a folder that a user takes for empty. */
const LEFT_BY_SYSTEMS = new Set(['desktop.ini', 'thumbs.db', '.ds_store', '.directory'])

/**
 * Writes a folder of files, all or none. A folder that holds anything is refused: what people have put
 * there, or filled in, is never written over.
 *
 * A new folder is written beside its place under another name and renamed when it is whole; in one that
 * is there and empty (the root of a USB stick, a share) the files are moved into place at the end.
 *
 * @param path absolute or relative to the working folder; the folder around it must exist
 * @param files their names differ, also for systems that don't tell capitals
 * @returns why the folder could not be written, with a Chinese sentence that says what to do
 */
export async function saveFolder(
  path: string,
  files: readonly NamedBytes[],
): Promise<Result<void, OutputProblem>> {
  const target = resolve(path)
  const place = await placeAt(target)
  if (place !== 'free' && place !== 'empty') return failureAt(target, place)
  const long = files.map(({ name }) => join(target, name)).find(isTooLong)
  if (long !== undefined) return failureAt(long, 'too-long')

  const temporary = join(place === 'free' ? dirname(target) : target, temporaryName())
  try {
    await mkdir(temporary)
  } catch (error) {
    return failureAt(target, reasonOf(error, 'read-only'), error)
  }
  for (const { name, bytes } of files) {
    const saved = await saveFile(join(temporary, name), bytes)
    if (saved.ok) continue
    await discard(temporary)
    return saved
  }
  try {
    if (place === 'free') await renameStubbornly(temporary, target)
    else await moveUp(files, temporary, target)
    await flushFolder(dirname(target))
    return ok(undefined)
  } catch (error) {
    await discard(temporary)
    return failureAt(target, reasonOf(error, 'read-only'), error)
  }
}

/** Nothing at the path, an empty folder, or what stands in the way. */
async function placeAt(target: string): Promise<'free' | 'empty' | OutputReason> {
  try {
    if (!(await stat(target)).isDirectory()) return 'is-file'
    const names = await readdir(target)
    return names.every((name) => LEFT_BY_SYSTEMS.has(name.toLowerCase())) ? 'empty' : 'not-empty'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'free' : reasonOf(error, 'read-only')
  }
}

/** Moves the files into the folder around theirs; when one can't be, the others are taken away again. */
async function moveUp(files: readonly NamedBytes[], from: string, to: string): Promise<void> {
  const moved: string[] = []
  try {
    for (const { name } of files) {
      await renameStubbornly(join(from, name), join(to, name))
      moved.push(name)
    }
    await rmdir(from)
  } catch (error) {
    await Promise.allSettled(moved.map((name) => rm(join(to, name), { force: true })))
    throw error
  }
}

async function discard(temporary: string): Promise<void> {
  // Where the folder became unreachable its rest stays; what matters is the first error.
  await Promise.allSettled([rm(temporary, { recursive: true, force: true })])
}
