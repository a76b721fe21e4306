import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { BrowserWindow, app, dialog, shell } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { fail, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import type { OutputProblem } from '../export/output-problem.ts'
import { saveFile } from '../export/save-file.ts'
import { CHANNELS } from './channels.ts'
import { handle } from './handle.ts'

/** What the editor writes; a page can't have a program saved and then opened. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
  html: '网页',
  pdf: 'PDF 文件',
  json: '交换数据',
  db: '数据备份',
  dutylist: '清单包',
}
interface FileType {
  readonly name: string
  readonly extensions: [ending: string]
}

const MAX_TOKENS = 100

const namedBytes = z.strictObject({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) })
const BAD_FILE: CallError = { code: 'bad-input', message: '这种文件不能从这里保存。' }
const FORGOTTEN: CallError = {
  code: 'not-found',
  message: '这个文件是以前保存的，请在文件管理器中打开它。',
}

/** Saved files by token: pages never see a path. The oldest is forgotten first. */
const savedFiles = new Map<string, string>()
let lastFolder: string | null = null

/** Where the user saved last, else the documents. */
export function usualFolder(): string {
  return lastFolder ?? app.getPath('documents')
}

/** Answers saving by the system's dialog, and opening of what was saved. */
export function handleFiles(): void {
  handle(CHANNELS.saveFile, (event, file) => save(event, file))
  handle(CHANNELS.openFile, (_, token) => open(token))
  handle(CHANNELS.showInFolder, async (_, token) => {
    const path = pathOf(token)
    if (path === undefined) return fail(FORGOTTEN)
    shell.showItemInFolder(path)
    return ok({})
  })
}

async function save(event: IpcMainInvokeEvent, value: unknown): Promise<Result<unknown, CallError>> {
  const file = namedBytes.safeParse(value)
  const ending = file.success ? extname(file.data.name).slice(1).toLowerCase() : ''
  const type = Object.hasOwn(FILE_TYPES, ending) ? FILE_TYPES[ending] : undefined
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!file.success || type === undefined || window === null) return fail(BAD_FILE)

  // The name comes from the page: without any folder in it.
  const suggested = join(usualFolder(), basename(file.data.name))
  const path = await saveWhereAllowed(
    window,
    suggested,
    { name: type, extensions: [ending] },
    file.data.bytes,
  )
  if (path === null) return ok({ saved: false })
  return ok({ saved: true, token: remember(path) })
}

/**
 * Saves, and where that fails says why and asks for another name or folder: what was built is not lost.
 *
 * @returns the path of the saved file; null when the user thinks better of it
 */
async function saveWhereAllowed(
  window: BrowserWindow,
  suggested: string,
  type: FileType,
  bytes: Uint8Array,
): Promise<string | null> {
  const path = await askWhere(window, suggested, type)
  if (path === null) return null
  const saved = await saveFile(path, bytes)
  if (saved.ok) return path
  if (!(await wantsAnotherName(window, saved.error))) return null
  return saveWhereAllowed(window, alternative(path, suggested, saved.error), type, bytes)
}

/** Says why nothing was saved, and asks whether to try another place. */
export async function wantsAnotherName(window: BrowserWindow, { message }: OutputProblem): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '文件没有保存',
    detail: message,
    buttons: ['换个名称或位置保存…', '不保存'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Where the name is taken, another one beside it; where the place is the trouble, the user's documents. */
function alternative(path: string, suggested: string, { reason, otherName }: OutputProblem): string {
  const isTaken = reason === 'locked' || reason === 'read-only-file' || reason === 'is-folder'
  return isTaken ? join(dirname(path), otherName) : join(app.getPath('documents'), basename(suggested))
}

/**
 * Asks until the user has agreed to exactly the file that will be written.
 *
 * @returns null when the user thinks better of it
 */
async function askWhere(window: BrowserWindow, suggested: string, type: FileType): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, {
    title: '保存',
    defaultPath: suggested,
    filters: [type],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (chosen.canceled || chosen.filePath === '') return null
  const path = withEnding(chosen.filePath, type.extensions[0])
  // The dialog asked whether to overwrite the name as typed, not the completed one.
  const isOverwritten = path !== chosen.filePath && existsSync(path)
  return isOverwritten ? askWhere(window, path, type) : path
}

/** Some dialogs of Linux desktops add no ending, and a user may have typed another one. */
function withEnding(path: string, ending: string): string {
  return extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`
}

/** Keeps what was saved for opening it. @returns what stands for it in pages */
export function remember(path: string): string {
  lastFolder = dirname(path)
  const token = randomUUID()
  savedFiles.set(token, path)
  const [oldest] = savedFiles.keys()
  if (savedFiles.size > MAX_TOKENS && oldest !== undefined) savedFiles.delete(oldest)
  return token
}

function pathOf(token: unknown): string | undefined {
  return typeof token === 'string' ? savedFiles.get(token) : undefined
}

async function open(token: unknown): Promise<Result<unknown, CallError>> {
  const path = pathOf(token)
  if (path === undefined) return fail(FORGOTTEN)
  const refusal = await shell.openPath(path)
  if (refusal === '') return ok({})
  const message = `“${basename(path)}”打不开，请确认它没有被移动，并且电脑上装有 Word、Excel 或 WPS。`
  return fail({ code: 'output', message })
}
