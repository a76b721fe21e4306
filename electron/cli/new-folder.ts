import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { keptBackups } from '../database/backup/kept.ts'
import { databaseFile } from '../database/open.ts'
import { unfinished } from '../database/scratch.ts'
import { flushFolder } from '../export/save-file.ts'
import { dataFolder } from '../paths.ts'
import type { Command, Invocation, Run } from './command.ts'
import { EXIT } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/**
 * Runs a command; in a data folder without a database it works in a folder of its own, so that one that
 * fails leaves nothing behind. What was imported there is put in place when all has gone well.
 */
export async function runLeavingNothing(
  run: Run,
  invocation: Invocation,
  { inNewFolder }: Pick<Command, 'inNewFolder'>,
): Promise<Outcome> {
  const folder = dataFolder(invocation.dataFolder)
  if (inNewFolder === undefined || !isNew(folder)) return run(invocation)
  const scratch = await newScratch()
  if (scratch === null) return run(invocation)
  try {
    const { terminal, printed } = recorded(invocation.terminal)
    const outcome = await run({ ...invocation, dataFolder: scratch, terminal })
    // The scratch folder's own trouble says nothing of the data folder.
    if (!outcome.ok) return outcome.error.exitCode === EXIT.database ? await run(invocation) : outcome
    const isDone = inNewFolder === 'looks' || (inNewFolder === 'fills' && (await putInPlace(scratch, folder)))
    if (!isDone) return await run(invocation)
    for (const print of printed) print()
    return outcome
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Whether there is no database yet, nor was one, and one can be made. */
function isNew(folder: string): boolean {
  const file = databaseFile(folder)
  if (existsSync(file) || existsSync(`${file}-wal`) || keptBackups(folder).length > 0) return false
  let present = folder
  while (!existsSync(present) && dirname(present) !== present) present = dirname(present)
  try {
    accessSync(present, constants.W_OK)
    return statSync(present).isDirectory()
  } catch {
    return false
  }
}

/** Null where there is no room for temporary files. */
async function newScratch(): Promise<string | null> {
  return mkdtemp(join(tmpdir(), 'duty-list-new-')).catch(() => null)
}

/** Keeps what is printed until it is true. */
function recorded(terminal: Invocation['terminal']): {
  readonly terminal: Invocation['terminal']
  readonly printed: readonly (() => void)[]
} {
  const printed: (() => void)[] = []
  const later =
    (print: (text: string) => void) =>
    (text: string): void =>
      void printed.push(() => print(text))
  return { terminal: { ...terminal, out: later(terminal.out), say: later(terminal.say) }, printed }
}

/** @returns false where another program was faster, or the place takes no file */
async function putInPlace(scratch: string, folder: string): Promise<boolean> {
  const file = databaseFile(folder)
  const temporary = unfinished(file)
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(databaseFile(scratch), temporary)
    await flush(temporary)
    // Unlike a rename, a link never takes the place of a file that is there.
    await link(temporary, file)
    await flushFolder(folder)
    return true
  } catch {
    return false
  } finally {
    await rm(temporary, { force: true })
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}
