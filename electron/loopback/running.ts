import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { isRunning, unfinished } from '../database/scratch.ts'

const FILE = 'running-editor.json'
const ANSWERS_WITHIN_MS = 3_000
/** Where a second start asks the first for another address. */
export const ANOTHER_PATH = '/api/another-window'

const note = z.strictObject({
  pid: z.int().positive(),
  /** A folder on a network drive is seen by other computers, whose 127.0.0.1 is another. */
  computer: z.string(),
  origin: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/),
  key: z.string().min(20),
})

/** What the running editor of a data folder leaves there for a second start. */
export interface RunningNote {
  /** Shown by the second start; only who can read the data folder knows it. */
  readonly key: string
  /** Says where the editor runs. What can't be written is no reason not to run. */
  readonly write: (origin: string) => void
  /** Takes the note away, unless another editor has put its own there. */
  readonly remove: () => void
}

/** @param folder the data folder, in which the note lies */
export function runningNote(folder: string): RunningNote {
  const file = join(folder, FILE)
  const key = randomBytes(32).toString('base64url')
  return {
    key,
    write: (origin) => {
      const temporary = unfinished(file)
      try {
        mkdirSync(folder, { recursive: true })
        const content = { pid: process.pid, computer: hostname(), origin, key }
        // Whoever reads it may open the lists: no one else on this computer.
        writeFileSync(temporary, JSON.stringify(content), { mode: 0o600 })
        renameSync(temporary, file)
      } catch {
        rmSync(temporary, { force: true })
      }
    },
    remove: () => {
      if (readNote(file)?.key === key) rmSync(file, { force: true })
    },
  }
}

/**
 * Asks the editor that runs on a data folder for another one-time address.
 *
 * @returns null when there is none, or it does not answer
 */
export async function addressOfRunning(folder: string): Promise<string | null> {
  const running = readNote(join(folder, FILE))
  if (running === null || running.computer !== hostname() || !isRunning(running.pid)) return null
  const { origin, key } = running
  try {
    const answer = await fetch(`${origin}${ANOTHER_PATH}`, {
      method: 'POST',
      headers: { origin, authorization: `Bearer ${key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    })
    const address = answer.ok ? await answer.text() : ''
    // Another program may have the port by now: what it says is not opened.
    return address.startsWith(`${origin}/?token=`) ? address : null
  } catch {
    return null
  }
}

function readNote(file: string): z.infer<typeof note> | null {
  try {
    const read = note.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
