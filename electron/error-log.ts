import { appendFileSync, renameSync, statSync } from 'node:fs'
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
  return [head, ...stack.map((frame) => `  ${withoutFolders(frame)}`), ''].join('\n')
}

/** Frames name files below the user's own folder: what is left is the file and its place in it. */
function withoutFolders(frame: string): string {
  return frame.replace(/(?:file:\/\/|(?<=^at |^at async |\()(?:[A-Za-z]:[\\/]|\\\\|\/)).*[\\/]/, '')
}
