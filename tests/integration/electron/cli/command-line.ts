import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '../../../../electron/cli/run.ts'

export interface Run {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** A clerk's folder with the data folder beside the files, and the command line in it. */
export interface Desk {
  readonly folder: string
  readonly path: (name: string) => string
  readonly run: (...args: string[]) => Promise<Run>
  readonly remove: () => void
}

export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), '工作 清单-'))
  return {
    folder,
    path: (name) => join(folder, name),
    run: async (...args) => {
      let stdout = ''
      let stderr = ''
      const exitCode = await runCommandLine(args.includes('--data') ? args : [...args, '--data', '数据'], {
        out: (text) => (stdout += `${text}\n`),
        say: (text) => (stderr += `${text}\n`),
        workingFolder: folder,
        untilInterrupted: () => Promise.resolve(),
      })
      return { exitCode, stdout, stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
