import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingChromium } from './runner/chromium.ts'
import { ONE_FAILED, ONE_PASSED, countsOf, sum } from './runner/counts.ts'
import type { Counts } from './runner/counts.ts'
import { runScript } from './runner/npm.ts'

/** `npm test`: every check that there is; one line with the sum at the very end. */
const folder = mkdtempSync(join(tmpdir(), 'duty-list-tests-'))
const failed: string[] = []

const total = sum([check('typecheck'), check('lint'), check('build'), unitTests(), browserTests()])
rmSync(folder, { recursive: true, force: true })
if (total.flaky > 0)
  console.log(`\nOf those that passed, ${total.flaky} failed at first; “flaky” above names them.`)
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1

function check(script: string): Counts {
  console.log(`\n— ${script}`)
  return noted(script, runScript(script) ? ONE_PASSED : ONE_FAILED)
}

function unitTests(): Counts {
  console.log('\n— test:unit')
  const report = join(folder, 'vitest.json')
  const endedWell = runScript('test:unit', [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return noted('test:unit', countsOf('vitest', report, endedWell))
}

function browserTests(): Counts {
  console.log('\n— test:e2e')
  const missing = missingChromium()
  if (missing !== null) {
    console.error(missing)
    return noted('test:e2e', ONE_FAILED)
  }
  const report = join(folder, 'playwright.json')
  const endedWell = runScript('test:e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  return noted('test:e2e', countsOf('playwright', report, endedWell))
}

function noted(name: string, counts: Counts): Counts {
  if (counts.failed > 0) failed.push(name)
  return counts
}
