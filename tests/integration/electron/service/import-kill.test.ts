import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { startService } from '../../../support/service.ts'
import { temporaryFolder } from '../../../support/database.ts'

const PROGRAM = new URL('../../../support/importing-process.ts', import.meta.url).pathname

/**
 * Lets the program confirm ten files and kills it so many milliseconds later, or when it is done.
 *
 * @returns what it had said
 */
async function importUntilKilled(folder: string, after: number | 'done'): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    if (output === '' && after !== 'done') setTimeout(() => child.kill('SIGKILL'), after)
    output += text
    if (after === 'done' && output.includes('done')) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.once('close', resolve))
  return output
}

test('killed in the middle of confirming ten files, the library has all of them or none', async () => {
  const seen = new Set<number>()
  for (const after of [0, 20, 'done'] as const) {
    const folder = temporaryFolder()
    const output = await importUntilKilled(folder, after)
    expect(output).toContain('confirming')
    const { call, close } = startService(folder)
    const lists = await call('library.lists', {})
    if (output.includes('done')) expect(lists).toHaveLength(10)
    expect([0, 10]).toContain(lists.length)
    for (const { itemCount } of lists) expect(itemCount).toBe(lists[0]?.itemCount)
    seen.add(lists.length)
    await close()
  }
  // The first was killed before the end, the last after it.
  expect(seen).toEqual(new Set([0, 10]))
}, 60_000)
