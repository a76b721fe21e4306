import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase, type OpenDatabase } from '../../electron/database/open.ts'

/** A folder of the test's own, gone when the test is over. Its name has a blank and hanzi in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '履职 清单-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A database in a folder of its own (or in a given one), closed when the test is over. */
export function freshDatabase(folder = temporaryFolder()): OpenDatabase {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(() => opened.value.close())
  return opened.value
}
