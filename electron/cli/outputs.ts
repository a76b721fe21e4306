import { readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EXPORT_FORMATS } from '../../shared/contract/contract.ts'
import type { ExportFormat } from '../../shared/contract/contract.ts'
import { ok } from '../../shared/result.ts'
import { saveFile } from '../export/save-file.ts'
import type { Invocation } from './command.ts'
import { EXIT, failWith } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** One file that the user asked for. */
export interface Output {
  readonly format: ExportFormat
  /** As typed, for messages. */
  readonly name: string
  readonly path: string
}

/** The files asked for with `--docx F --xlsx F --html F --pdf F --json F`: one at least, no path twice. */
export function requestedOutputs({ value, terminal }: Invocation): Outcome<readonly Output[]> {
  const outputs = EXPORT_FORMATS.flatMap((format): Output[] => {
    const name = value(format)
    return name === undefined ? [] : [{ format, name, path: resolve(terminal.workingFolder, name) }]
  })
  if (outputs.length === 0) {
    return failWith(EXIT.usage, '请用 --docx、--xlsx、--html、--pdf 或 --json 给出要写入的文件。')
  }
  if (outputs.some(({ name }) => name === '')) return failWith(EXIT.usage, '要写入的文件名是空的，请补上。')
  if (new Set(outputs.map(({ path }) => path)).size < outputs.length) {
    return failWith(EXIT.usage, '两种格式不能写入同一个文件，请给出不同的文件名。')
  }
  return ok(outputs)
}

/** Writes all files or none: when one fails, those already written are put back as they were. */
export async function saveAll(
  files: readonly { readonly output: Output; readonly bytes: Uint8Array }[],
): Promise<Outcome> {
  const undo: (() => Promise<unknown>)[] = []
  for (const { output, bytes } of files) {
    const former = await readFile(output.path).catch(() => null)
    const saved = await saveFile(output.path, bytes)
    if (!saved.ok) {
      await Promise.all(undo.map((putBack) => putBack()))
      return failWith(EXIT.output, saved.error.message)
    }
    undo.push(() => (former === null ? rm(output.path, { force: true }) : saveFile(output.path, former)))
  }
  return ok(undefined)
}
