import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { outcomeOf } from '../../../fuzz/check.ts'
import { mutate } from '../../../fuzz/mutate.ts'
import { samples } from '../../../fuzz/samples.ts'
import { Trial } from '../../../fuzz/try-file.ts'

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures/fuzz')
/** Files that `npm run fuzz` found. */
const kept = existsSync(FIXTURES) ? readdirSync(FIXTURES) : []
const sound = await samples()
const trial = new Trial()
afterAll(() => trial.close())

describe('sound files', () => {
  it.each(sound.map(({ name, bytes }) => [name, bytes] as const))('%s comes in', async (name, bytes) => {
    expect(await outcomeOf(name, bytes)).toBe('read')
  })
})

/** The short form of `npm run fuzz`. */
describe('damaged files come in or are refused, whatever the damage', () => {
  it.each(sound.map(({ name, bytes }) => [name, bytes] as const))(
    '%s, damaged in 8 ways',
    { timeout: 120_000 },
    async (name, bytes) => {
      for (let seed = 1; seed <= 8; seed++) {
        const outcome = await trial.run({ name, bytes: mutate(bytes, seed) })
        expect(outcome, `seed ${seed}`).toMatch(/^(?:read|refused)$/)
      }
    },
  )
})

const TABLE = '序号\t事项名称\t上级部门职责\n1\t甲事\t甲。\n2\t乙事\t乙。\n'

describe('files that once broke something', () => {
  it.each([
    ['60 lines below the table', `${TABLE}${'某行\n'.repeat(60)}`, 'read'],
    ['a name of 5,000 characters', TABLE.replace('甲事', '长'.repeat(5_000)), 'refused'],
    ['a year long ago', `1920年配合履职事项清单\n${TABLE}`, 'read'],
    ['a quotation mark that is never closed', `${TABLE}3\t"丙事\t丙。\n`.repeat(50), 'read'],
  ])('%s', async (name, text, outcome) => {
    expect(await outcomeOf(`${name}.txt`, new TextEncoder().encode(text))).toBe(outcome)
  })

  it.each(kept)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(FIXTURES, name)))
    expect(await trial.run({ name, bytes })).toMatch(/^(?:read|refused)$/)
  })
})
