import { once } from 'node:events'
import { runCommandLine } from './run.ts'

/** npm runs scripts in the project's folder; relative paths mean the folder in which the user typed. */
const typedIn = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined

// A reader that stops early (`… | head`) is no error.
process.stdout.on('error', () => process.exit())

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  workingFolder: typedIn ?? process.cwd(),
  untilInterrupted: async () =>
    void (await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])),
})
