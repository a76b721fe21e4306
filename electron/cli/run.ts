import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ok } from '../../shared/result.ts'
import { commandName } from '../command-line.ts'
import type { Command, Invocation, Terminal } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpText } from './help.ts'
import { runLeavingNothing } from './new-folder.ts'
import { EXIT, failWith } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/**
 * Runs one command line.
 *
 * @param args without the program's own name
 * @returns the exit code; what went wrong was said
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const outcome = await dispatch(args, terminal)
    if (outcome.ok) return EXIT.done
    terminal.say(outcome.error.message)
    return outcome.error.exitCode
  } catch (error) {
    terminal.say(`程序内部出错，没有完成；请把下面的内容发给维护人员。\n${String(error)}`)
    return EXIT.bug
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === '--help' || name === 'help') {
    terminal.out(helpText())
    return ok(undefined)
  }
  if (name === undefined) return failWith(EXIT.usage, `请给出要执行的命令。\n\n${helpText()}`)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) return failWith(EXIT.usage, `没有“${name}”这个命令，可用 --help 查看全部命令。`)
  if (rest.includes('--help')) {
    terminal.out(`用法：${commandName()} ${command.usage}\n${command.summary}`)
    return ok(undefined)
  }
  const invocation = parse(command, rest, terminal)
  if (!invocation.ok) return invocation
  const run = await command.load()
  return runLeavingNothing(run, invocation.value, command)
}

function parse(command: Command, args: readonly string[], terminal: Terminal): Outcome<Invocation> {
  const wrong = (what: string): Outcome<never> =>
    failWith(EXIT.usage, `${what}；用法：${commandName()} ${command.usage}`)
  const parsed = parseOptions(command, args)
  if (parsed === null) return wrong('有不认识的选项，或者选项后面缺少内容')
  const { positionals, values } = parsed
  const { min, max } = command.operands
  if (positionals.length < min) return wrong('缺少要处理的对象')
  if (positionals.length > max) return wrong(`多出了“${positionals[max]}”`)
  const value = (option: string): string | undefined => {
    const given = values[option]
    return typeof given === 'string' ? given : undefined
  }
  const data = value('data')
  if (data === '') return wrong('--data 后面缺少文件夹')
  return ok({
    operands: positionals,
    value,
    flag: (option) => values[option] === true,
    json: values['json'] === true,
    dataFolder: data === undefined ? undefined : resolve(terminal.workingFolder, data),
    terminal,
  })
}

interface Parsed {
  readonly positionals: string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

/** Null for an option that the command does not have, or one without its value. */
function parseOptions(command: Command, args: readonly string[]): Parsed | null {
  const options = {
    ...Object.fromEntries(command.values.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries((command.flags ?? []).map((name) => [name, { type: 'boolean' as const }])),
    ...(command.printsJson ? { json: { type: 'boolean' as const } } : {}),
    data: { type: 'string' as const },
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch {
    return null
  }
}
