import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptBackups } from '../../electron/database/backup/kept.ts'
import { inspectFile } from '../../electron/database/backup/inspect.ts'
import { listSummaries } from '../../electron/database/lists.ts'
import { startDatabase } from '../../electron/database/start.ts'
import { temporaryFolder } from '../support/database.ts'
import { howMany } from './count.ts'

const PROGRAM = new URL('working-process.ts', import.meta.url).pathname
const KILLS = howMany(300, 6)

interface Acknowledged {
  readonly offices: ReadonlySet<string>
  readonly edited: number
  readonly exported: readonly number[]
}

/** Lets the program work and kills it some time after it began. @returns what it acknowledged */
async function workUntilKilled(
  folder: string,
  exports: string,
  first: number,
  after: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [PROGRAM, folder, exports, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.once('spawn', () => (timer = setTimeout(() => child.kill('SIGKILL'), after)))
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  expect(errors).toBe('')
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
}

function acknowledged(lines: readonly string[], before: Acknowledged): Acknowledged {
  const offices = new Set(before.offices)
  let { edited } = before
  const exported: number[] = []
  for (const line of lines) {
    const [what, text] = line.split(' ')
    const number = Number(text)
    if (what === 'edit') edited = number
    if (what === 'create') offices.add(`新${number}`)
    if (what === 'import') offices.add(`导入${number}`)
    if (what === 'export') exported.push(number)
  }
  return { offices, edited, exported }
}

function allIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String)
}

test(
  `a program killed ${KILLS} times at any moment of its work keeps everything it acknowledged`,
  async () => {
    let folder = ''
    let exports = ''
    let known: Acknowledged = { offices: new Set(), edited: 0, exported: [] }
    let next = 1
    for (let kill = 0; kill < KILLS; kill += 1) {
      // A new folder now and then: the kill may come while the very first schema is written.
      if (kill % 6 === 0) {
        folder = temporaryFolder()
        exports = temporaryFolder()
        known = { offices: new Set(), edited: 0, exported: [] }
      }
      const after = kill % 6 === 0 ? 100 + Math.random() * 400 : 300 + Math.random() * 1_200
      const lines = await workUntilKilled(folder, exports, next, after)
      known = acknowledged(lines, known)
      next += 1_000

      const started = await startDatabase(folder)
      if (!started.ok) throw new Error(started.error.message)
      const { database, notices } = started.value
      try {
        expect(notices).toEqual([])
        expect(database.db.pragma('integrity_check', { simple: true })).toBe('ok')
        const offices = listSummaries(database.db).map(({ office }) => office ?? '')
        expect([...known.offices].filter((office) => !offices.includes(office))).toEqual([])
        if (known.edited > 0) {
          const edits = offices.map((office) => Number(/^第(\d+)镇$/.exec(office)?.[1] ?? 0))
          expect(Math.max(...edits)).toBeGreaterThanOrEqual(known.edited)
        }
      } finally {
        database.close()
      }
      for (const { file } of keptBackups(folder)) expect(inspectFile(file).ok).toBe(true)
      for (const number of known.exported) {
        expect(() => JSON.parse(readFileSync(join(exports, `${number}.json`), 'utf8'))).not.toThrow()
      }
      expect(allIn(folder).filter((name) => /\.tmp|scratch/.test(name))).toEqual([])
      expect(existsSync(join(folder, 'duty-lists.db'))).toBe(true)
    }
  },
  KILLS * 10_000,
)
