import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,faults}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
