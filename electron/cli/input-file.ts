import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
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
    const { size } = await stat(absolute)
    if (size > MAX_FILE_BYTES) {
      return failWith(EXIT.unreadable, `“${path}”太大，最多能读取 100 MB 的文件；请拆分或另存后再试。`)
    }
    return ok({ name: basename(absolute), bytes: await readFile(absolute) })
  } catch (error) {
    return failWith(EXIT.unreadable, sentence(path, error))
  }
}

function sentence(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return `找不到文件“${path}”，请检查路径和文件名。`
  if (code === 'EISDIR') return `“${path}”是文件夹，请给出其中的清单文件。`
  if (code === 'EACCES' || code === 'EPERM') return `没有权限读取“${path}”，请检查文件的权限。`
  return `“${path}”无法读取（${String(code)}），请检查文件是否被占用、磁盘是否正常。`
}
