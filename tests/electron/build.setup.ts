import { test as setup } from '@playwright/test'
import { buildStale } from '../../electron/launch/build.ts'

setup('the program builds', () => {
  setup.setTimeout(180_000)
  const failure = buildStale(['preload', 'program'])
  if (failure !== null) throw new Error(`the program does not build:\n${failure}`)
})
