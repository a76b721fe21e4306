import { readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorCode } from '../error-code.ts'
import { EXPORT_FORMATS } from '../../shared/contract/calls/export.ts'
import type { ExportFormat } from '../../shared/contract/calls/export.ts'
import { PACKAGE_ENDING } from '../../shared/list-package/schema.ts'
import { ok } from '../../shared/result.ts'
import { databaseFile } from '../database/open.ts'
import { ownFiles, realPath } from '../database/own-files.ts'
import { isDevice, saveFile } from '../export/save-file.ts'
import { dataFolder } from '../paths.ts'
import type { Invocation } from './command.ts'
import { EXIT, failWith } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** What `export` writes: a table in one of the formats, or the list with all that belongs to it. */
const OUTPUT_FORMATS = [...EXPORT_FORMATS, PACKAGE_ENDING] as const
export type OutputFormat = ExportFormat | typeof PACKAGE_ENDING

/** One file that the user asked for. */
export interface Output {
  readonly format: OutputFormat
  /** As typed, for messages. */
  readonly name: string
  readonly path: string
}

/**
 * The files asked for with `--docx F --xlsx F --html F --pdf F --json F --dutylist F`: one at least, no path twice,
 * and none that the command reads.
 *
 * @param inputs the files that the command reads besides the database, as typed
 */
export async function requestedOutputs(
  { value, terminal, dataFolder: folder }: Invocation,
  inputs: readonly string[] = [],
): Promise<Outcome<readonly Output[]>> {
  const outputs = OUTPUT_FORMATS.flatMap((format): Output[] => {
    const name = value(format)
    return name === undefined ? [] : [{ format, name, path: resolve(terminal.workingFolder, name) }]
  })
  if (outputs.length === 0) {
    return failWith(EXIT.usage, '请用 --docx、--xlsx、--html、--pdf、--json 或 --dutylist 给出要写入的文件。')
  }
  if (outputs.some(({ name }) => name === '')) return failWith(EXIT.usage, '要写入的文件名是空的，请补上。')
  if (new Set(outputs.map(({ path }) => path)).size < outputs.length) {
    return failWith(EXIT.usage, '两种格式不能写入同一个文件，请给出不同的文件名。')
  }
  const own = await ownFiles(databaseFile(dataFolder(folder)))
  const readPaths = new Map(Array.from(own, (path) => [path, '程序的数据文件']))
  for (const input of inputs) {
    readPaths.set(await realPath(resolve(terminal.workingFolder, input)), '要读取的文件')
  }
  for (const { name, path } of outputs) {
    const role = readPaths.get(await realPath(path))
    if (role !== undefined) {
      return failWith(EXIT.usage, `不能写入“${name}”：它就是${role}，请给出不同的文件名。`)
    }
  }
  return ok(outputs)
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'])

type Former = Uint8Array | null

/** Writes all files or none: when one fails, those already written are put back as they were. */
export async function saveAll(
  files: readonly { readonly output: Output; readonly bytes: Uint8Array }[],
): Promise<Outcome> {
  const formers: Former[] = []
  for (const { output } of files) {
    const former = await formerFile(output)
    if (!former.ok) return former
    formers.push(former.value)
  }
  for (const [index, { output, bytes }] of files.entries()) {
    const saved = await saveFile(output.path, bytes)
    if (saved.ok) continue
    const written = files.slice(0, index).map((file) => file.output)
    const isBack = await Promise.all(written.map(({ path }, at) => putBack(path, formers[at] ?? null)))
    const changed = written.filter((_, at) => isBack[at] !== true).map(({ name }) => `“${name}”`)
    const warning = changed.length === 0 ? '' : `另外，${changed.join('、')}已经写入，没能恢复原样，请检查。`
    return failWith(EXIT.output, saved.error.message + warning)
  }
  return ok(undefined)
}

/** What lies where an output will be: null for nothing. What can't be read could not be put back either. */
async function formerFile({ format, name, path }: Output): Promise<Outcome<Former>> {
  try {
    // What is no file has no former content; saving refuses it.
    return ok((await isDevice(path)) ? null : await readFile(path))
  } catch (error) {
    const code = errorCode(error) ?? ''
    // Nothing is there; where nothing can be there, saving says so.
    if (NOT_THERE.has(code)) return ok(null)
    if (code === 'EISDIR') return failWith(EXIT.output, folderGiven(name, format))
    const reason = `原有的文件无法读取（${code}）`
    return failWith(EXIT.output, `不能写入“${name}”：${reason}，没有写入任何文件，请换一个文件名。`)
  }
}

/** What to type instead of a folder: a file in it. */
function folderGiven(name: string, format: OutputFormat): string {
  const inside = `${name.replace(/[\\/]+$/, '')}/清单.${format}`
  return `“${name}”是一个文件夹，没有写入任何文件；请写出文件的名称，例如“${inside}”。`
}

/** @returns whether the file is as it was before the command */
async function putBack(path: string, former: Former): Promise<boolean> {
  if (former !== null) return (await saveFile(path, former)).ok
  return rm(path, { force: true }).then(
    () => true,
    () => false,
  )
}
