import { processTerminal } from './process-terminal.ts'
import { runCommandLine } from './run.ts'

/** npm runs scripts in the project's folder; relative paths mean the folder in which the user typed. */
const typedIn = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal(typedIn ?? process.cwd()))
