import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { endWorld, newWorld, performAndCompare, step } from '../../../support/list-steps.ts'

/** Lists of random steps that are made smaller where one fails. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 25)
/** Edits in long lists, undo, redo and restarts in between not counted. */
const EDITS = Number(process.env['UNDO_EDITS'] ?? 10_000)
const EDITS_A_LIST = 500

test(
  `random edits, undo, redo and restarts give what a simple model gives (${RUNS} lists)`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }), async (steps) => {
        const world = await newWorld()
        for (const each of steps) await performAndCompare(world, each)
        await endWorld(world)
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 1_000,
)

test(`${EDITS} edits in lists that grow are equal to the model at every step`, async () => {
  const seed = Number(process.env['UNDO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  let random = seed
  let edits = 0
  while (edits < EDITS) {
    const world = await newWorld()
    const last = Math.min(EDITS, edits + EDITS_A_LIST)
    while (edits < last) {
      for (const each of fc.sample(step, { numRuns: 50, seed: (random += 1) })) {
        if (edits < last && (await performAndCompare(world, each, `UNDO_SEED=${seed}`))) edits += 1
      }
    }
    await endWorld(world)
  }
  expect(edits).toBe(EDITS)
}, 600_000)
