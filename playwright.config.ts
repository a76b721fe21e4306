import { defineConfig } from '@playwright/test'
import { CHROMIUM_OPTIONS, CONTEXT_OPTIONS } from './tests/e2e/chromium.ts'

export default defineConfig({
  outputDir: 'test-results',
  globalSetup: './tests/e2e/build.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  projects: [
    // The screens in the browser twin.
    { name: 'twin', testDir: 'tests/e2e' },
    // The Electron layer on the double of the `electron` module.
    { name: 'build', testDir: 'tests/electron', testMatch: 'build.setup.ts' },
    { name: 'double', testDir: 'tests/electron', dependencies: ['build'] },
  ],
  use: {
    ...CONTEXT_OPTIONS,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: CHROMIUM_OPTIONS,
  },
})
