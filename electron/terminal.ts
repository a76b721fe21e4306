import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { EXIT } from './cli/outcome.ts'
import { allPrinted, processTerminal } from './cli/process-terminal.ts'
import { runCommandLine } from './cli/run.ts'

/**
 * `duty-list …` in the packaged program: a command without a window, in Electron's own Node. Electron's
 * way to run as Node stays closed, as anyone could run anything with it.
 *
 * @param args without the program's own name
 */
export async function runInTerminal(args: readonly string[]): Promise<void> {
  // Chromium's own files: an editor that is open keeps its folder to itself.
  const profile = mkdtempSync(join(tmpdir(), 'duty-list-'))
  let exitCode: number = EXIT.bug
  try {
    app.setPath('userData', profile)
    exitCode = await runCommandLine(args, processTerminal(process.cwd()))
    await allPrinted()
  } finally {
    discard(profile)
    app.exit(exitCode)
  }
}

/** What can't be removed is the system's to clear up: the command has done its work, or said why not. */
function discard(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true })
  } catch {
    // Chromium or a virus scanner still holds a file in it.
  }
}
