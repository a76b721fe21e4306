import { once } from 'node:events'
import type { Terminal } from './command.ts'

/** The terminal of this process. @param workingFolder where relative paths start */
export function processTerminal(workingFolder: string): Terminal {
  // A reader that stops early (`… | head`) is no error.
  process.stdout.on('error', () => process.exit())
  // What is said on the way is for whoever listens; the work goes on without.
  process.stderr.on('error', () => {})
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    workingFolder,
    untilInterrupted: async () =>
      void (await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])),
  }
}

/** Resolves when all that was printed has left the process: an exit would cut a pipe off. */
export async function allPrinted(): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) =>
        new Promise<void>((resolve) => {
          stream.write('', () => resolve())
        }),
    ),
  )
}
