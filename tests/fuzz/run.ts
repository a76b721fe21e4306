import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '../../electron/database/open.ts'
import { mutate } from './mutate.ts'
import { samples } from './samples.ts'
import { Trial } from './try-file.ts'

// npm run fuzz -- [--minutes 10] [--count 5000] [--seed 1] [--format docx]
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    format: { type: 'string', default: '' },
  },
})
const deadline = Date.now() + Number(values.minutes) * 60_000
const count = Number(values.count)
const firstSeed = Number(values.seed)
const failures = path.join(tmpdir(), 'duty-list-fuzz')
const sound = (await samples()).filter(({ name }) => name.endsWith(values.format))

let next = 0
const outcomes = { read: 0, refused: 0, faults: 0 }

function reportFault(name: string, bytes: Uint8Array, seed: number, outcome: string): void {
  outcomes.faults += 1
  mkdirSync(failures, { recursive: true })
  const file = path.join(failures, `${seed}-${name}`)
  writeFileSync(file, bytes)
  console.error(`${file}: ${outcome}`)
}

/** Damages and tries one file after the other; the sample goes by turns, the damage by the seed. */
async function lane(): Promise<void> {
  const trial = new Trial()
  while (next < count && Date.now() < deadline) {
    const seed = firstSeed + next
    const sample = sound[next % sound.length]
    next += 1
    if (!sample) break
    const bytes = mutate(sample.bytes, seed)
    const outcome = await trial.run({ name: sample.name, bytes })
    if (outcome === 'read' || outcome === 'refused') outcomes[outcome] += 1
    else reportFault(sample.name, bytes, seed, outcome)
    if (next % 500 === 0) console.log(`${next} files: ${JSON.stringify(outcomes)}`)
  }
  await trial.close()
}

/** Every file of a folder with its content. */
function snapshot(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .join('\n')
}

const folder = mkdtempSync(path.join(tmpdir(), 'duty-list-fuzz-data-'))
const database = openDatabase(folder)
if (!database.ok) throw new Error(database.error.message)
const before = snapshot(folder)
console.log(`${sound.length} formats, seeds from ${firstSeed}`)
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane))
if (snapshot(folder) !== before) {
  outcomes.faults += 1
  console.error('the database changed')
}
database.value.close()
rmSync(folder, { recursive: true, force: true })
console.log(`${next} damaged files: ${JSON.stringify(outcomes)}`)
process.exitCode = outcomes.faults > 0 ? 1 : 0
