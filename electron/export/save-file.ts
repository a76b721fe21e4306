import { constants } from 'node:fs'
import { access, lstat, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../error-code.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { outputProblem, type OutputProblem, type OutputReason } from './output-problem.ts'

/** A virus scanner or a synchronising folder holds a new file for a moment; an open document for long. */
const RETRIES_AFTER_MS = [50, 150, 400, 800]

/** What Windows, macOS and Linux answer where the file itself is held or may not be replaced. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])

/**
 * Writes a file whole or not at all: to a new file beside it, flushed to disk, then renamed over it.
 * The former file stays untouched until the rename, and when anything fails.
 *
 * @param path absolute or relative to the working folder; the folder must exist
 * @returns why the file could not be written, with a Chinese sentence that says what to do
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<void, OutputProblem>> {
  const target = resolve(path)
  const obstacle = await obstacleAt(target)
  if (obstacle) return failureAt(target, obstacle)
  const temporary = join(dirname(target), temporaryName())
  try {
    await writeFlushed(temporary, bytes)
  } catch (error) {
    await discard(temporary)
    return failureAt(target, reasonOf(error, 'read-only'), error)
  }
  try {
    await renameStubbornly(temporary, target)
    await flushFolder(dirname(target))
    return ok(undefined)
  } catch (error) {
    await discard(temporary)
    return failureAt(target, reasonOf(error, 'locked'), error)
  }
}

/** Beside a path: a name for what is not finished; no other program makes the same. */
export function temporaryName(): string {
  return `.${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`
}

/** What can be known before anything is written. */
export async function obstacleAt(target: string): Promise<OutputReason | undefined> {
  if (isTooLong(target)) return 'too-long'
  let present
  try {
    present = await lstat(target)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENAMETOOLONG') return 'too-long'
    return code === 'ENOTDIR' ? 'no-folder' : undefined
  }
  if (present.isDirectory()) return 'is-folder'
  if (await isDevice(target)) return 'is-device'
  if (await isOpenElsewhere(target)) return 'locked'
  return (await isWritable(target)) ? undefined : 'read-only-file'
}

/**
 * Whether a name stands for a device, a pipe or a socket, also by a link: to read it may never end, and
 * a file in its place would break what uses it.
 */
export async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  )
}

/** Node writes longer paths on Windows, but Word, WPS and Excel don't open them (MAX_PATH). */
export function isTooLong(target: string): boolean {
  return process.platform === 'win32' && target.length > 259
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * On Linux nothing keeps an open document from being replaced, and the program that has it open would
 * later save the old text over ours; LibreOffice and WPS tell each other by a file beside it.
 */
async function isOpenElsewhere(target: string): Promise<boolean> {
  const { dir, base } = parse(target)
  const marks = [`.~lock.${base}#`, `.~${base}`].map((mark) => lstat(join(dir, mark)))
  return (await Promise.allSettled(marks)).some((mark) => mark.status === 'fulfilled')
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Renames, again and again while another program holds what is renamed; rejects with the last refusal. */
export async function renameStubbornly(from: string, to: string): Promise<void> {
  for (const pause of RETRIES_AFTER_MS) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!HELD.has(errorCode(error) ?? '')) throw error
      await wait(pause)
    }
  }
  await rename(from, to)
}

/** Makes the rename itself last through a power cut. Windows can't open folders, and needs it not. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // The file is written; some network folders just can't be flushed.
  }
}

async function discard(temporary: string): Promise<void> {
  try {
    await rm(temporary, { force: true })
  } catch {
    // A folder that became unreachable keeps the rest; what matters is the first error.
  }
}

/**
 * Why the system refused.
 *
 * @param held what EPERM and its like mean at this step
 */
export function reasonOf(error: unknown, held: OutputReason): OutputReason {
  const code = errorCode(error) ?? ''
  if (HELD.has(code)) return held
  const reasons: Readonly<Record<string, OutputReason>> = {
    EROFS: 'read-only',
    ENOSPC: 'full',
    EDQUOT: 'full',
    ENAMETOOLONG: 'too-long',
    ENOENT: 'no-folder',
    ENOTDIR: 'no-folder',
    EISDIR: 'is-folder',
    ENOTEMPTY: 'not-empty',
    EEXIST: 'not-empty',
  }
  return reasons[code] ?? 'other'
}

/** The failure to write at this path, with another name that is free there. */
export async function failureAt(
  target: string,
  reason: OutputReason,
  cause?: unknown,
): Promise<Result<never, OutputProblem>> {
  return fail(outputProblem(reason, basename(target), await freeName(target), errorCode(cause) ?? ''))
}

/** The first “…（2）.docx” beside the file that is not taken. */
export async function freeName(target: string): Promise<string> {
  const { dir, name, ext } = parse(target)
  const bare = name.replace(/（\d{1,3}）$/, '')
  for (let count = 2; count < 100; count += 1) {
    const candidate = `${bare}（${count}）${ext}`
    const [taken] = await Promise.allSettled([lstat(join(dir, candidate))])
    if (taken.status === 'rejected') return candidate
  }
  return `${bare}（${Date.now()}）${ext}`
}
