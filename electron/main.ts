import { cliArguments } from './cli/arguments.ts'

/**
 * The program's entry: the editor's window, or a command of the command line without any window. What is
 * loaded here runs before Electron is ready, as the security of the window needs it.
 */
const commandLine = cliArguments(process.argv)
if (commandLine === null) await import('./editor.ts')
else await (await import('./terminal.ts')).runInTerminal(commandLine)
