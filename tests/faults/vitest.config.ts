import { defineConfig } from 'vitest/config'

/** `npm run test:faults`: all the faults; the ordinary run takes a few of each. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    env: { FAULTS: 'all' },
    testTimeout: 3_600_000,
    maxWorkers: 2,
  },
})
