import { setImmediate as settled } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from '../../../../electron/worker/turns.ts'

test('two at a time, the others in the order they came, also after a failure', async () => {
  const turns = createTurns(2)
  const begun: string[] = []
  const ends = new Map<string, { succeed: () => void; break: (error: Error) => void }>()
  const all = ['甲', '乙', '丙', '丁'].map((name) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    ends.set(name, { succeed: resolve, break: reject })
    return turns.take(() => {
      begun.push(name)
      return promise
    })
  })
  const results = Promise.allSettled(all)
  await settled()
  expect(begun).toEqual(['甲', '乙'])
  ends.get('乙')?.break(new Error('乙'))
  await settled()
  expect(begun).toEqual(['甲', '乙', '丙'])
  for (const name of ['甲', '丙', '丁']) ends.get(name)?.succeed()
  expect((await results).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  expect(begun).toEqual(['甲', '乙', '丙', '丁'])
})
