import { readFileSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PACKAGE_ENDING } from '../shared/list-package/schema.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { MAX_FILE_BYTES } from './import/readers/limits.ts'

export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * The 清单包 that the program was started with, as a double click does.
 *
 * @param argv of the process; the program itself is its first word
 * @param workingFolder where a relative path starts
 * @returns an absolute path; null for an ordinary start
 */
export function openedPath(argv: readonly string[], workingFolder: string): string | null {
  const found = argv.slice(1).findLast((word) => !word.startsWith('-') && isPackageName(word))
  return found === undefined ? null : resolve(workingFolder, pathOf(found))
}

/** Linux desktops hand a file over by its address (`%U` in the desktop entry). */
function pathOf(word: string): string {
  try {
    return word.startsWith('file://') ? fileURLToPath(word) : word
  } catch {
    return word
  }
}

/** Files that the system asked the program to open and the screens have not yet taken. */
export interface OpenedFiles {
  /** @returns one Chinese sentence when it can't be read */
  readonly add: (path: string) => Result<void, string>
  /** The oldest of them, once. */
  readonly take: () => OpenedFile | null
}

/** Files are read at once: they may be gone before a screen asks for them. */
export function createOpenedFiles(): OpenedFiles {
  const waiting: OpenedFile[] = []
  return {
    add: (path) => {
      const file = read(path)
      if (!file.ok) return file
      waiting.push(file.value)
      return ok(undefined)
    },
    take: () => waiting.shift() ?? null,
  }
}

function read(path: string): Result<OpenedFile, string> {
  const name = basename(path)
  if (!isPackageName(path)) return fail(`“${name}”不是清单包，请在清单库中用“导入文件”打开它。`)
  try {
    const file = statSync(path)
    // Reading a named pipe or a device may never end.
    if (!file.isFile()) return fail(`“${name}”不是文件，没有打开。`)
    if (file.size > MAX_FILE_BYTES) return fail(`“${name}”太大，不像是清单包，没有打开。`)
    return ok({ name, bytes: new Uint8Array(readFileSync(path)) })
  } catch {
    return fail(`“${name}”读不到，它可能已被移动、删除或正被占用；请确认后再双击打开。`)
  }
}

function isPackageName(path: string): boolean {
  return extname(path).toLowerCase() === `.${PACKAGE_ENDING}`
}
