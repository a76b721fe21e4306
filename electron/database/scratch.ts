import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../error-code.ts'

const SCRATCH = /^\.scratch-(\d+)-|\.(\d+)\.tmp(?:-journal|-wal|-shm)?$/

/** A folder for the time of one work, named after this process. Who makes it removes it. */
export function scratchFolder(folder: string): string {
  return mkdtempSync(join(folder, `.scratch-${process.pid}-`))
}

/** The name under which a file is written until it is whole. */
export function unfinished(file: string): string {
  return `${file}.${process.pid}.tmp`
}

/** Removes what programs left behind that were killed at work; what a running one uses stays. */
export function sweepScratch(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, ofFolder, ofFile] = SCRATCH.exec(name) ?? []
    const pid = Number(ofFolder ?? ofFile ?? 0)
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Whether there is a process of this number; not whether it is still the same program. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
