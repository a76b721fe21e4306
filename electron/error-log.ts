import { appendFileSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogBug, LoggedBug } from './log.ts'

/** Two files of this size at most: some hundreds of exceptions, and no disk is ever filled. */
const MAX_BYTES = 256 * 1_024

/**
 * Writes exceptions down in `errors.log` of the data folder, a line for each and one for each frame; a
 * full file becomes `errors.1.log`. It can be sent to whoever maintains the program: no text of a list,
 * no path of the user.
 *
 * @param folder absolute path; without it, or when it can't be written, nothing is logged
 */
export function errorLog(folder: string, now: () => Date = () => new Date()): LogBug {
  const file = join(folder, 'errors.log')
  return (bug) => {
    try {
      const text = textOf(bug, now())
      if (sizeOf(file) + Buffer.byteLength(text) > MAX_BYTES) renameSync(file, join(folder, 'errors.1.log'))
      appendFileSync(file, text)
    } catch {
      // The log is for later; what the user does now goes on.
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function textOf({ call, name, code, stack }: LoggedBug, time: Date): string {
  const head = [time.toISOString(), call, name, ...(code === null ? [] : [code])].join(' ')
  const frames = stack.map(withoutFolders).filter((frame) => FRAME.test(frame))
  return [head, ...frames.map((frame) => `  ${frame}`), ''].join('\n')
}

/** A place in the program's own files. A message of several lines could pass for a frame with its text. */
const FRAME = /^at [\x20-\x7e]*:\d+(?::\d+)?\)?$/

/** Frames name files below the user's own folder: what is left is the file and its place in it. */
function withoutFolders(frame: string): string {
  return frame.replace(
    /(?:(?:file|https?|app):\/\/|(?<=^at |^at async |\()(?:[A-Za-z]:[\\/]|\\\\|\/)).*[\\/]/,
    '',
  )
}

/** The newest lines of the log, the oldest of them first; none where there is no log. */
export function lastErrors(folder: string, count: number): string[] {
  return ['errors.1.log', 'errors.log'].flatMap((name) => linesOf(join(folder, name))).slice(-count)
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}
