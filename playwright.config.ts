import { defineConfig } from '@playwright/test'
import { CHROMIUM_OPTIONS, CONTEXT_OPTIONS } from './tests/e2e/chromium.ts'
import type { Options } from './tests/e2e/fixtures.ts'

const onCi = process.env['CI'] !== undefined

/** Set by `npm run test:electron`, where Electron's program is there. */
const onElectron = process.env['DUTY_LIST_ELECTRON'] === '1'

export default defineConfig<Options>({
  outputDir: 'test-results',
  globalSetup: './tests/e2e/build.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: onCi,
  // A machine shared with others may stall for longer than any test waits. What passes only the second time is
  // counted and named as flaky.
  retries: onCi ? 1 : 0,
  reporter: [['list']],
  projects: [
    // The screens in the browser twin.
    { name: 'twin', testDir: 'tests/e2e', use: { carrier: 'twin' } },
    { name: 'build', testDir: 'tests/electron', testMatch: 'build.setup.ts' },
    // The Electron layer on the double of the `electron` module, and the main job through it.
    { name: 'double', testDir: 'tests/electron', dependencies: ['build'] },
    {
      name: 'screens-on-double',
      testDir: 'tests/e2e',
      testMatch: 'main-job.spec.ts',
      dependencies: ['build'],
      use: { carrier: 'double' },
    },
    ...(onElectron
      ? [
          {
            name: 'electron',
            testDir: 'tests/e2e',
            dependencies: ['build'],
            use: { carrier: 'electron' as const },
          },
        ]
      : []),
  ],
  use: {
    ...CONTEXT_OPTIONS,
    screenshot: 'only-on-failure',
    // A recording takes a third of the whole run's time. Who hunts a failure asks for it: `--trace=on`.
    trace: 'on-first-retry',
    launchOptions: CHROMIUM_OPTIONS,
  },
})
