import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startService } from '../../../support/service.ts'

const PROGRAM = new URL('../../../support/editing-process.ts', import.meta.url).pathname

/** Lets the program edit and kills it after some milliseconds. @returns the last acknowledged number */
async function editUntilKilled(
  folder: string,
  itemId: number,
  first: number,
  after: number,
): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, folder, String(itemId), String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), after)
    output += text
  })
  await new Promise((resolve) => child.once('close', resolve))
  const complete = output.slice(0, output.lastIndexOf('\n'))
  return Number(complete.split('\n').at(-1))
}

test('everything acknowledged is there after the program was killed at any moment', async () => {
  const first = startService()
  const { folder } = first
  const { listId } = await first.call('library.create', { kind: 'basic', office: '青禾镇', year: 2026 })
  const { categoryId } = await first.call('category.add', { listId, name: '经济发展', before: null })
  const { itemId } = await first.call('item.add', { categoryId, before: null })
  await first.close()
  let next = 1
  for (const after of [0, 3, 17, 40, 111]) {
    const acknowledged = await editUntilKilled(folder, itemId, next, after)
    expect(acknowledged).toBeGreaterThanOrEqual(next)
    const { call, close } = startService(folder)
    const name = (await call('list.get', { listId })).categories[0]?.items[0]?.name
    // The last edit may have reached the disk without the program having been able to say so.
    expect([`事项${acknowledged}`, `事项${acknowledged + 1}`]).toContain(name)
    await close()
    next = acknowledged + 2
  }
  expect(readdirSync(folder)).toEqual(['duty-lists.db'])
})
