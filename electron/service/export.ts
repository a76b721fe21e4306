import { printExchange } from '../../shared/duty-list/exchange.ts'
import { columnsOf } from '../../shared/layout/columns.ts'
import { officialTable } from '../../shared/official-table/build.ts'
import { itemIdentities } from '../../shared/proofread/settings.ts'
import { fail, ok } from '../../shared/result.ts'
import { storedList } from '../database/content.ts'
import { exportFileName } from '../export/file-name.ts'
import { NO_LIST } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { surroundingsOf } from './proofread.ts'

/** A list as a file in its own layout: bytes and a name, for the carrier to save. */
export function exportHandlers({ database: { db }, jobs }: ServiceContext): HandlersOf<'export'> {
  return {
    'export.build': async ({ listId, jobId, format }) => {
      const list = storedList(db, listId)
      if (list === undefined) return fail(NO_LIST)
      const name = exportFileName(list, format)
      if (format === 'json') {
        const text = printExchange({ ...list, columns: columnsOf(list.layout) })
        return ok({ name, bytes: new TextEncoder().encode(text) })
      }
      const built = await jobs.writeTable(jobId, officialTable(list, list.layout), format)
      return built.ok ? ok({ name, bytes: built.value }) : built
    },
    'export.proofreadReport': async ({ listId, jobId }) => {
      const list = storedList(db, listId)
      const surroundings = surroundingsOf(db, listId)
      if (list === undefined || surroundings === null) return fail(NO_LIST)
      const content = { ...list, columns: columnsOf(list.layout) }
      const identities = itemIdentities(list.categories)
      const written = await jobs.writeReport(jobId, {
        list: content,
        settings: list.proofreading,
        identities,
        surroundings,
      })
      if (!written.ok) return written
      return ok({ name: exportFileName(list, '校对情况.docx'), bytes: written.value })
    },
  }
}
