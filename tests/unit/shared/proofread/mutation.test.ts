import { describe, expect, test } from 'vitest'
import type { ListContent } from '../../../../shared/duty-list/content.ts'
import { proofread } from '../../../../shared/proofread/proofread.ts'
import type { Finding } from '../../../../shared/proofread/types.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { MUTATIONS, pick, seeded } from '../../../support/proofread-mutations.ts'
import type { Mutation, Random, Slip } from '../../../support/proofread-mutations.ts'
import { realLists } from '../../../support/real-lists.ts'

const real = await realLists()

/** `PROOFREAD_MUTATIONS=25` makes 1,000 slips and more a list; by default a few of each kind. */
const EACH = Number(process.env['PROOFREAD_MUTATIONS'] ?? 3)
const AT_ONCE = 12
const NEAR = 2
const BESIDE = 14
/** Groups to unify: which of the wordings is the rarer one may change with any edit. */
const GROUPS = new Set(['support-wording', 'terms', 'department-forms', 'department-bare', 'same-text'])

interface Placed {
  readonly mutation: Mutation
  readonly slip: Slip
}

interface Outcome {
  made: number
  found: number
  elsewhere: number
}

function nameOf({ rule, item, column, part, quote }: Finding): string {
  return [rule, item, column, part, quote].join('|')
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(nameOf(finding), (counts.get(nameOf(finding)) ?? 0) + 1)
  return counts
}

function isBeside(finding: Finding, item: number, { column, start, end }: Slip, distance: number): boolean {
  return (
    finding.item === item &&
    finding.column === column &&
    finding.start <= end + distance &&
    finding.end >= start - distance
  )
}

function placed(list: ListContent, mutations: readonly Mutation[], random: Random): Map<number, Placed> {
  const items = list.categories.flatMap(({ items }) => items)
  const slips = new Map<number, Placed>()
  for (const mutation of mutations) {
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const index = Math.floor(random() * items.length)
      const item = items[index]
      const slip = item && !slips.has(index + 1) ? mutation.make(item, random, list) : null
      if (!slip) continue
      slips.set(index + 1, { mutation, slip })
      break
    }
  }
  return slips
}

function withSlips(list: ListContent, slips: ReadonlyMap<number, Placed>): ListContent {
  let number = 0
  const categories = list.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => slips.get((number += 1))?.slip.item ?? item),
  }))
  return { ...list, categories }
}

function run(list: ListContent, random: Random): { outcome: Outcome; missed: string[] } {
  const known = countsOf(proofread(list))
  const outcome: Outcome = { made: 0, found: 0, elsewhere: 0 }
  const missed: string[] = []
  const queue = MUTATIONS.flatMap((mutation) => Array.from({ length: EACH }, () => mutation)).toSorted(
    () => random() - 0.5,
  )
  while (queue.length > 0) {
    const slips = placed(list, queue.splice(0, AT_ONCE), random)
    const findings = proofread(withSlips(list, slips))
    for (const [number, { mutation, slip }] of slips) {
      const seen = findings.some(
        (one) => mutation.rules.includes(one.rule) && isBeside(one, number, slip, NEAR),
      )
      outcome.made += 1
      if (seen) outcome.found += 1
      else missed.push(`${mutation.kind} ${number}`)
    }
    const left = new Map(known)
    const fresh = findings.filter((finding) => {
      const count = left.get(nameOf(finding)) ?? 0
      if (count > 0) left.set(nameOf(finding), count - 1)
      return count === 0 && !GROUPS.has(finding.rule)
    })
    outcome.elsewhere += fresh.filter(
      (one) => ![...slips].some(([number, { slip }]) => isBeside(one, number, slip, BESIDE)),
    ).length
  }
  return { outcome, missed }
}

describe('slips of every kind at random places', () => {
  const lists = [{ name: 'sample', list: sampleList }, ...real]

  test.each(lists)('$name: at least 95 % are found where they are', { timeout: 120_000 }, ({ list }) => {
    const { outcome, missed } = run(list, seeded(2026))
    expect(outcome.made).toBeGreaterThan(MUTATIONS.length * EACH * 0.9)
    expect(outcome.found / outcome.made, missed.join('；')).toBeGreaterThanOrEqual(0.95)
    // A slip in a heading leaves its department without duties: a consequence, seen one place on.
    expect(outcome.elsewhere / outcome.made).toBeLessThan(0.02)
  })

  test('the same seed gives the same slips', () => {
    const [first, second] = [seeded(1), seeded(1)]
    expect(pick(first, MUTATIONS)).toBe(pick(second, MUTATIONS))
  })
})

test.skipIf(real.length > 0)('the published lists are not on this machine: only the sample is tried', () => {
  expect(real).toEqual([])
})
