import { createHash } from 'node:crypto'
import { constants, readFileSync } from 'node:fs'
import { access, copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../../error-code.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { sweepScratch, unfinished } from '../scratch.ts'
import { inspectFile } from './inspect.ts'
import { backupsIn, keptBackups } from './kept.ts'
import { expendable } from './retention.ts'

/** Beside the data, not in the database: the folder belongs to this computer, and no restore may change it. */
const SETTING = 'second-backup-folder.json'

const UNCHANGED = fail('没有权限写入数据文件夹，第二备份文件夹没有改动，请检查文件夹是否只读。')

const setting = z.strictObject({ place: z.string().min(1) })

/** How the second folder stood when it was last looked at. */
export type SecondState =
  | { readonly type: 'off' }
  | { readonly type: 'ready' | 'missing'; readonly place: string }
  | { readonly type: 'failed'; readonly place: string; readonly code: string }

/** The folder that the office chose for copies of its backups; null where there is none. */
export function secondPlace(folder: string): string | null {
  try {
    const stored = setting.safeParse(JSON.parse(readFileSync(join(folder, SETTING), 'utf8')))
    return stored.success ? stored.data.place : null
  } catch {
    return null
  }
}

/**
 * Chooses the second folder, e.g. on a USB stick.
 *
 * @param place absolute path of a folder that is there
 * @returns a Chinese sentence where it will not do; nothing is changed then
 */
export async function chooseSecond(folder: string, place: string): Promise<Result<void, string>> {
  const refused = await unfitness(folder, place)
  if (refused !== null) return fail(refused)
  const file = join(folder, SETTING)
  const temporary = unfinished(file)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(temporary, `${JSON.stringify({ place })}\n`)
    await rename(temporary, file)
    return ok(undefined)
  } catch {
    await Promise.allSettled([rm(temporary, { force: true })])
    return UNCHANGED
  }
}

/**
 * No more copies; those that were made stay where they are.
 *
 * @returns a Chinese sentence where that can't be stored
 */
export async function forgetSecond(folder: string): Promise<Result<void, string>> {
  return rm(join(folder, SETTING), { force: true }).then(
    () => ok(undefined),
    () => UNCHANGED,
  )
}

/**
 * The copies of a data folder in the second folder. Several computers may share one stick, and several
 * users one computer: each lets go only its own old copies.
 */
export function copiesFolder(place: string, folder: string): string {
  const mark = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 6)
  return join(place, `履职清单备份-${hostname()}-${mark}`)
}

/**
 * Copies to the second folder what it does not have yet, so that a stick that was out catches up. Each
 * copy is checked before it gets its name; then older ones go by the rule of the first folder.
 */
export async function copyToSecond(folder: string, now: Date): Promise<SecondState> {
  const place = secondPlace(folder)
  if (place === null) return { type: 'off' }
  // Made anew, a missing stick's folder would fill the disk that it is mounted on.
  if (!(await isFolder(place))) return { type: 'missing', place }
  const copies = copiesFolder(place, folder)
  try {
    await mkdir(copies, { recursive: true })
    sweepScratch(copies)
    const present = new Set(backupsIn(copies).map(({ file }) => basename(file)))
    for (const { file } of keptBackups(folder)) {
      if (!present.has(basename(file))) await copyChecked(file, join(copies, basename(file)))
    }
    for (const { file } of expendable(backupsIn(copies), now)) await rm(file, { force: true })
    return { type: 'ready', place }
  } catch (error) {
    if (!(await isFolder(place))) return { type: 'missing', place }
    return { type: 'failed', place, code: errorCode(error) ?? 'unknown' }
  }
}

async function copyChecked(from: string, to: string): Promise<void> {
  const temporary = unfinished(to)
  try {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE)
    const handle = await open(temporary, 'r+')
    await handle.sync().finally(() => handle.close())
    const inspected = inspectFile(temporary)
    // A backup that is damaged itself is left where it is; the others still go over.
    if (inspected.ok) await rename(temporary, to)
    else if (inspectFile(from).ok) throw Object.assign(new Error('a copy with a flaw'), { code: 'EIO' })
  } finally {
    await rm(temporary, { force: true })
  }
}

async function unfitness(folder: string, place: string): Promise<string | null> {
  if (!isAbsolute(place) || !(await isFolder(place))) return '所选文件夹不存在，没有改动，请重新选择。'
  const inside = relative(folder, place)
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside))) {
    return '所选文件夹就在数据文件夹里，一起丢失就没有备份了；没有改动，请选 U 盘或另一块磁盘上的文件夹。'
  }
  try {
    await access(place, constants.W_OK)
    // Windows answers that question for the folder's attributes only.
    const probe = unfinished(join(place, '.duty-list'))
    await writeFile(probe, '')
    await readFile(probe)
    await rm(probe)
    return null
  } catch {
    return '没有权限写入所选文件夹，没有改动，请选择另一个文件夹。'
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
