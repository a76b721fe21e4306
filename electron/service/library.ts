import { KIND_NAMES } from '../../shared/duty-list/kinds.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { printProblem } from '../../shared/layout/print-problem.ts'
import { fail, ok } from '../../shared/result.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'
import { contentsOf } from '../database/backup/inspect.ts'
import { createList, storedList } from '../database/content.ts'
import { listSummaries, setDeleted } from '../database/lists.ts'
import { writing } from '../database/sql.ts'
import { NO_LIST } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

const COPY_MARK = '（副本）'

/** The library: all lists, new, sample, copy, delete and taking a delete back. */
export function libraryHandlers({ database: { db }, now }: ServiceContext): HandlersOf<'library'> {
  return {
    'library.lists': () => ok(listSummaries(db)),
    'library.version': () => ok({ version: contentsOf(db).mark }),
    'library.create': ({ kind, office, year, layout = layoutFor(kind) }) => {
      const problem = printProblem(layout)
      if (problem !== null) return fail({ code: 'bad-input', message: problem })
      const name = office.trim()
      const heading = { kind, title: [name + KIND_NAMES[kind]], office: name || null, year, notes: [] }
      return ok({ listId: createList(db, { heading, layout, categories: [] }, now()) })
    },
    'library.addSample': () => {
      const { columns, categories, ...heading } = sampleList
      const layout = layoutFor(heading.kind, columns)
      return ok({ listId: createList(db, { heading, layout, categories }, now()) })
    },
    'library.copy': ({ listId }) =>
      writing(db, () => {
        const source = storedList(db, listId)
        if (source === undefined) return fail(NO_LIST)
        const { kind, office, year, notes, layout, categories } = source
        const heading = { kind, title: markedAsCopy(source.title), office, year, notes }
        return ok({ listId: createList(db, { heading, layout, categories }, now()) })
      }),
    'library.delete': ({ listId }) =>
      writing(db, () => (setDeleted(db, listId, now()) ? ok({}) : fail(NO_LIST))),
    'library.restore': ({ listId }) =>
      writing(db, () => (setDeleted(db, listId, null) ? ok({}) : fail(NO_LIST))),
  }
}

/** Marked in the title, where it can't be overlooked: two lists alike get edited by mistake. */
function markedAsCopy(title: readonly string[]): string[] {
  return [...title.slice(0, -1), (title.at(-1) ?? '') + COPY_MARK]
}
