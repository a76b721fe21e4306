import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { commandFor } from '../command-line.ts'
import { glance } from '../database/backup/inspect.ts'
import { keptBackups, type KeptBackup } from '../database/backup/kept.ts'
import { restoreInto, withChecked } from '../database/backup.ts'
import { chooseSecond, forgetSecond } from '../database/backup/second.ts'
import { describeSecond } from '../database/backup/second-state.ts'
import { listSummaries } from '../database/lists.ts'
import { addPackedList, packedList } from '../database/packed-lists.ts'
import { scratchFolder } from '../database/scratch.ts'
import { NO_BACKUP, NO_LIST } from './errors.ts'
import type { Answer, HandlersOf, ServiceContext } from './handler.ts'

/** The backups of the data folder: looking into them, taking one, going back to one. */
export function backupHandlers({
  database,
  keeper,
  machine = {},
  now,
}: ServiceContext): HandlersOf<'backup'> {
  const { db, folder } = database
  const found = (backupId: string): Result<KeptBackup, CallError> => {
    const backup = keptBackups(folder).find(({ file }) => basename(file) === backupId)
    return backup === undefined ? fail(NO_BACKUP) : ok(backup)
  }
  const restore = async (file: string): Promise<Answer<'backup.restore'>> => {
    const restored = await restoreInto(database, file)
    return restored.ok ? ok({}) : restored
  }
  return {
    'backup.list': () =>
      ok(
        keptBackups(folder).map(({ file, takenAt, reason }) => ({
          backupId: basename(file),
          takenAt: takenAt.toISOString(),
          reason,
          contents: glance(file),
        })),
      ),
    'backup.state': () =>
      ok({
        failure: keeper.failure(),
        second: describeSecond(keeper.second()),
        chooseCommand: machine.chooseFolder ? null : commandFor('backup-folder 文件夹', folder),
      }),
    'backup.chooseSecond': async () => {
      const place = (await machine.chooseFolder?.()) ?? null
      if (place === null) return ok({ chosen: false })
      const chosen = await chooseSecond(folder, place)
      if (!chosen.ok) return fail({ code: 'output', message: chosen.error })
      await keeper.copySecond()
      return ok({ chosen: true })
    },
    'backup.forgetSecond': async () => {
      const forgotten = await forgetSecond(folder)
      if (!forgotten.ok) return fail({ code: 'output', message: forgotten.error })
      await keeper.copySecond()
      return ok({})
    },
    'backup.take': async () => {
      const taken = await keeper.take('regular')
      if (taken !== null) return ok({ backupId: basename(taken.file) })
      return fail({ code: 'database', message: keeper.failure() ?? '' })
    },
    'backup.lists': async ({ backupId }) => {
      const backup = found(backupId)
      if (!backup.ok) return backup
      return withChecked(folder, backup.value.file, async (checked) => ok(listSummaries(checked)))
    },
    'backup.restore': async ({ backupId }) => {
      const backup = found(backupId)
      return backup.ok ? restore(backup.value.file) : backup
    },
    'backup.restoreList': async ({ backupId, listId }) => {
      const backup = found(backupId)
      if (!backup.ok) return backup
      return withChecked(folder, backup.value.file, async (checked) => {
        const list = packedList(checked, listId)
        return list === undefined ? fail(NO_LIST) : ok({ listId: addPackedList(db, list, now()) })
      })
    },
    'backup.read': ({ backupId }) => {
      const backup = found(backupId)
      if (!backup.ok) return backup
      const bytes = new Uint8Array(readFileSync(backup.value.file))
      return ok({ name: `履职清单备份-${localDate(backup.value.takenAt)}.db`, bytes })
    },
    'backup.restoreFile': async ({ bytes }) => {
      const place = scratchFolder(folder)
      try {
        const file = join(place, 'backup.db')
        writeFileSync(file, bytes)
        return await restore(file)
      } finally {
        rmSync(place, { recursive: true, force: true })
      }
    },
  }
}

function localDate(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
