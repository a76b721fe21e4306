import type { CallError } from '../../shared/contract/errors.ts'
import { departmentShares } from '../../shared/extract/shares.ts'
import type { Shares } from '../../shared/extract/shares.ts'
import { officialTable } from '../../shared/official-table/build.ts'
import { fail, ok } from '../../shared/result.ts'
import { storedList } from '../database/content.ts'
import { directoryState } from '../database/directory.ts'
import { reading } from '../database/sql.ts'
import { extractFolderName } from '../export/extract/file-names.ts'
import { placedLists } from './counties.ts'
import { NO_LIST } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

const NOBODY: CallError = {
  code: 'bad-input',
  message: '这份清单的事项都没有写明对应上级部门，没有可以征求意见的部门；请先填写“对应上级部门”。',
}

const OTHER_DEPARTMENTS: CallError = {
  code: 'conflict',
  message: '清单里的部门刚改过，没有生成征求意见稿；请重新打开“征求意见稿”，选好部门再试。',
}

/** 征求意见: what each department is asked about a list. */
export function extractHandlers({ database: { db }, jobs }: ServiceContext): HandlersOf<'extract'> {
  const asked = (listId: number) =>
    reading(db, () => {
      const list = storedList(db, listId)
      const county = placedLists(db).find(({ summary }) => summary.id === listId)?.county
      if (list === undefined || county === undefined) return null
      const { entries } = directoryState(db, county.full)
      // A list of no known county has no directory.
      const surroundings = county.full === '' ? {} : { directory: entries, county }
      return { list, shares: departmentShares(list, surroundings) }
    })
  return {
    'extract.departments': ({ listId }) => {
      const found = asked(listId)
      if (found === null) return fail(NO_LIST)
      const { departments, unassigned } = found.shares
      return ok({
        departments: departments.map(({ name, items }) => ({ name, items: [...items] })),
        unassigned: unassigned.map(({ number, name }) => ({ number, name })),
      })
    },
    'extract.build': async ({ listId, jobId, departments, replyBy }) => {
      const found = asked(listId)
      if (found === null) return fail(NO_LIST)
      const { list, shares } = found
      if (shares.departments.length === 0) return fail(NOBODY)
      const chosen = departments === null ? shares : sharesOf(shares, departments)
      if (chosen === null) return fail(OTHER_DEPARTMENTS)
      const table = officialTable(list, list.layout)
      const written = await jobs.writeExtracts(jobId, { table, shares: chosen, replyBy })
      if (!written.ok) return written
      const { files, overview } = written.value
      return ok({
        folder: extractFolderName(list),
        files: files.map(({ name, department, items, bytes }) => ({
          name,
          department,
          items: [...items],
          bytes,
        })),
        overview: { ...overview },
        unassigned: shares.unassigned.map(({ number }) => number),
      })
    },
  }
}

/** What these departments are asked; null where one of them is not in the list. */
function sharesOf(shares: Shares, names: readonly string[]): Shares | null {
  const wanted = new Set(names)
  const departments = shares.departments.filter(({ name }) => wanted.has(name))
  return departments.length < wanted.size ? null : { ...shares, departments }
}
