import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Terminal } from './command.ts'

/** Whether an operand names a list of the library: a number does, unless a file of that name lies here. */
export function namesStoredList(operand: string, { workingFolder }: Terminal): boolean {
  return /^\d+$/.test(operand) && !existsSync(resolve(workingFolder, operand))
}
