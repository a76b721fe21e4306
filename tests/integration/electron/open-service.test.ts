import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openService } from '../../../electron/open-service.ts'
import { temporaryFolder } from '../../support/database.ts'

const printPdf = (): never => {
  throw new TypeError('低保的事项')
}

test('an exception is written down in the data folder, without its message', async () => {
  const folder = temporaryFolder()
  const opened = await openService(folder, 'refuse', { printPdf })
  if (!opened.ok) throw new Error(opened.error.message)
  const { call, close } = opened.value
  onTestFinished(close)
  const added = await call('library.addSample', {})
  if (!added.ok) throw new Error(added.error.message)
  const { listId } = added.value
  const built = await call('export.build', { listId, jobId: 'export', format: 'pdf' })
  expect(built).toMatchObject({ ok: false, error: { code: 'bug' } })
  const log = readFileSync(join(folder, 'errors.log'), 'utf8')
  expect(log).toMatch(/^\S+Z export.build TypeError\n {2}at printPdf \(open-service\.test\.ts:/)
  expect(log).not.toContain('低保')
  expect(log).not.toContain(process.cwd())
})
