import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../../../../electron/launch/run-program.ts'
import { temporaryFolder } from '../../../support/database.ts'

test('a program that ends gives its exit code', async () => {
  expect(await runProgram(process.execPath, ['-e', 'process.exit(0)'])).toBe(0)
  expect(await runProgram(process.execPath, ['-e', 'process.exit(3)'])).toBe(3)
})

test('a program that is missing or no program is no crash', async () => {
  const folder = temporaryFolder()
  const text = join(folder, 'electron')
  writeFileSync(text, 'no program', { mode: 0o644 })
  expect(await runProgram(join(folder, 'none'), [])).toBeNull()
  expect(await runProgram(folder, [])).toBeNull()
  expect(await runProgram(text, [])).toBeNull()
  // What Node refuses at once instead of by an event.
  expect(await runProgram(`${text}\0`, [])).toBeNull()
})
