import { expect, test } from 'vitest'
import { createPackages } from '../../../../electron/service/packages.ts'
import { MOST_PACKAGES } from '../../../../shared/contract/calls/package.ts'

const read = { lists: [], size: 3 }

test('a package waits for a working day; what is too old is let go, not only refused', () => {
  let time = 0
  const packages = createPackages(() => time)
  const packageId = packages.keep(read)
  time = 8 * 60 * 60 * 1_000
  expect(packages.get(packageId)).toBe(read)
  time += 1
  expect(packages.get(packageId)).toBeUndefined()
  time = 0
  expect(packages.get(packageId)).toBeUndefined()
})

test('of many packages, and of large ones, the oldest go', () => {
  const packages = createPackages()
  const ids = Array.from({ length: MOST_PACKAGES + 1 }, () => packages.keep(read))
  expect(ids.map((id) => packages.get(id) !== undefined).lastIndexOf(false)).toBe(0)
  const large = { ...read, size: 399 * 2 ** 20 }
  const [first, second] = [packages.keep(large), packages.keep(large)]
  expect(packages.get(first)).toBeUndefined()
  expect(packages.get(second)).toBe(large)
})
