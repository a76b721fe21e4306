import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { BrowserWindow, dialog } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import type { NamedBytes } from '../../shared/contract/bridge.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { freeName } from '../export/save-file.ts'
import { saveFolder } from '../export/save-folder.ts'
import { CHANNELS } from './channels.ts'
import { remember, usualFolder, wantsAnotherName } from './files.ts'
import { handle } from './handle.ts'

const MOST_FILES = 5_000
/** Folders are of documents: a page can't have a program saved among them. */
const ENDING = '.docx'

const namedFolder = z.strictObject({
  name: z.string().min(1).max(255),
  files: z
    .array(z.strictObject({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
    .min(1)
    .max(MOST_FILES),
})
const BAD_FOLDER: CallError = { code: 'bad-input', message: '这样的文件夹不能从这里保存。' }

/** Answers saving of files that belong together: the user says where, a new folder is made there. */
export function handleFolders(): void {
  handle(CHANNELS.saveFolder, (event, folder) => save(event, folder))
}

async function save(event: IpcMainInvokeEvent, value: unknown): Promise<Result<unknown, CallError>> {
  const folder = namedFolder.safeParse(value)
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!folder.success || window === null) return fail(BAD_FOLDER)
  const { name, files } = folder.data
  const plain = [name, ...files.map((file) => file.name)].every(isPlain)
  if (!plain || files.some((file) => extname(file.name) !== ENDING)) return fail(BAD_FOLDER)

  const path = await saveWhereAllowed(window, usualFolder(), name, files)
  return path === null
    ? ok({ saved: false })
    : ok({ saved: true, token: remember(path), name: basename(path) })
}

/** A name, no way to another folder; also as Windows reads it. */
function isPlain(name: string): boolean {
  return !/[/\\:]/.test(name) && !/^\.+$/.test(name)
}

/**
 * Asks for a place and writes the folder, under a name that is free there; where that fails says why and
 * asks for another place.
 *
 * @returns the folder's path; null when the user thinks better of it
 */
async function saveWhereAllowed(
  window: BrowserWindow,
  suggested: string,
  name: string,
  files: readonly NamedBytes[],
): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: `选择存放“${name}”文件夹的位置`,
    buttonLabel: '存放在这里',
    defaultPath: suggested,
    properties: ['openDirectory', 'createDirectory'],
  })
  const [place] = chosen.filePaths
  if (chosen.canceled || place === undefined) return null
  const wanted = join(place, name)
  const path = existsSync(wanted) ? join(place, await freeName(wanted)) : wanted
  const saved = await saveFolder(path, files)
  if (saved.ok) return path
  if (!(await wantsAnotherName(window, saved.error))) return null
  return saveWhereAllowed(window, dirname(path), name, files)
}
