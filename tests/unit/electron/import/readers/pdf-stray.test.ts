import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const MODULE = path.resolve(import.meta.dirname, '../../../../../electron/import/readers/pdf-stray.ts')

/** Ends with 0 if a rejection that nobody handles, out of the given file, is let go by. */
function exitAfterRejection(file: string): number | null {
  const script = `
    const { letStrayRejectionsGo } = await import(${JSON.stringify(pathToFileURL(MODULE).href)})
    letStrayRejectionsGo()
    const error = new Error('Bad XRef entry')
    error.stack = 'Error: Bad XRef entry at ' + ${JSON.stringify(file)}
    void Promise.reject(error)
    await new Promise((done) => setTimeout(done, 50))`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { timeout: 20_000 }).status
}

test('a promise that pdf.js forgot ends nothing', () => {
  expect(exitAfterRejection('/app/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:1')).toBe(0)
})

test('any other forgotten promise is still fatal', () => {
  expect(exitAfterRejection('/app/out/electron/service/create-service.js:1')).toBe(1)
})
