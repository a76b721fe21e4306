import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { errorCode } from '../error-code.ts'
import { ok } from '../../shared/result.ts'
import { MAX_FILE_BYTES } from '../import/readers/limits.ts'
import { EXIT, failWith } from './outcome.ts'
import type { Outcome } from './outcome.ts'

export interface InputFile {
  /** Without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that the user named, whole. */
export async function readInputFile(path: string, workingFolder: string): Promise<Outcome<InputFile>> {
  const absolute = resolve(workingFolder, path)
  try {
    const bytes = (await stat(absolute)).size > MAX_FILE_BYTES ? null : await readUpTo(absolute)
    if (bytes !== null) return ok({ name: basename(absolute), bytes })
    return failWith(EXIT.unreadable, `“${oneLine(path)}”太大，最多能读取 100 MB 的文件；请拆分或另存后再试。`)
  } catch (error) {
    return failWith(EXIT.unreadable, sentence(oneLine(path), error))
  }
}

/** The whole of a file, a pipe too; null for more than is taken: a device may never end. */
async function readUpTo(path: string): Promise<Uint8Array | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of createReadStream(path)) {
    pieces.push(piece as Buffer)
    size += (piece as Buffer).length
    if (size > MAX_FILE_BYTES) return null
  }
  return Buffer.concat(pieces)
}

/** A name as a message shows it. */
function oneLine(path: string): string {
  return path.replaceAll(/\p{Cc}/gu, '□')
}

/**
 * Files that one command takes together, whole.
 *
 * @param most bytes of all of them; looked at before the first is read
 */
export async function readInputFiles(
  paths: readonly string[],
  workingFolder: string,
  most: number,
): Promise<Outcome<InputFile[]>> {
  const stats = await Promise.allSettled(paths.map((path) => stat(resolve(workingFolder, path))))
  const bytes = stats.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value.size : 0), 0)
  if (paths.length > 1 && bytes > most) {
    const limit = `${Math.floor(most / 2 ** 20)} MB`
    return failWith(EXIT.usage, `这些文件合计超过 ${limit}，没有写入任何数据；请分几次执行。`)
  }
  const files: InputFile[] = []
  for (const path of paths) {
    const file = await readInputFile(path, workingFolder)
    if (!file.ok) return file
    files.push(file.value)
  }
  return ok(files)
}

function sentence(path: string, error: unknown): string {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return `找不到文件“${path}”，请检查路径和文件名。`
  if (code === 'EISDIR') return `“${path}”是文件夹，请给出其中的清单文件。`
  if (code === 'EACCES' || code === 'EPERM') return `没有权限读取“${path}”，请检查文件的权限。`
  return `“${path}”无法读取（${String(code)}），请检查文件是否被占用、磁盘是否正常。`
}
