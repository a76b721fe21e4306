import { once } from 'node:events'
import { errorCode } from '../error-code.ts'
import { EXIT } from './outcome.ts'
import type { Terminal } from './command.ts'

/** The terminal of this process. @param workingFolder where relative paths start */
export function processTerminal(workingFolder: string): Terminal {
  process.stdout.on('error', (error) => {
    // A reader that stops early (`… | head`) is no error.
    if (errorCode(error) === 'EPIPE') process.exit()
    process.stderr.write(
      '结果没有写完整（磁盘可能已满），请换一个位置再执行一次；已经存入清单库的不受影响。\n',
      () => process.exit(EXIT.output),
    )
  })
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
