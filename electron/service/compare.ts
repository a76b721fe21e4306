import type Database from 'better-sqlite3'
import { sideNames, type NamedState } from '../../shared/compare/side-names.ts'
import type { ComparableList } from '../../shared/compare/types.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import { columnsOf } from '../../shared/layout/columns.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { storedList } from '../database/content.ts'
import { rowsOfImages } from '../database/images.ts'
import { headingOf, itemOf, layoutOf } from '../database/rows.ts'
import { reading } from '../database/sql.ts'
import { imagesOfVersion, versionById } from '../database/versions.ts'
import { exportFileName } from '../export/file-name.ts'
import type { CompareSource } from '../export/revision/write-revision.ts'
import { NO_LIST, NO_VERSION } from './errors.ts'
import type { HandlersOf, Input, ServiceContext } from './handler.ts'

type State = Input<'compare.lists'>['before']

interface FoundState extends NamedState {
  readonly listId: number
  readonly list: ComparableList
}

/** What differs between two lists or two states of one; nothing is written. */
export function compareHandlers({ database: { db }, jobs }: ServiceContext): HandlersOf<'compare'> {
  const found = (sides: { readonly before: State; readonly after: State }) =>
    reading(db, (): Result<CompareSource & { names: ReturnType<typeof sideNames> }, CallError> => {
      const [before, after] = [stateOf(db, sides.before), stateOf(db, sides.after)]
      if (!before.ok) return before
      if (!after.ok) return after
      return ok({
        before: before.value.list,
        after: after.value.list,
        sameRows: before.value.listId === after.value.listId,
        names: sideNames(before.value, after.value),
      })
    })
  return {
    'compare.lists': async ({ jobId, before, after }) => {
      const source = found({ before, after })
      if (!source.ok) return source
      const { names, ...sides } = source.value
      const compared = await jobs.compareLists(jobId, sides)
      return compared.ok ? ok({ names, comparison: compared.value }) : compared
    },
    'compare.table': async ({ jobId, before, after, format }) => {
      const source = found({ before, after })
      if (!source.ok) return source
      const written = await jobs.writeRevision(jobId, { ...source.value, format })
      if (!written.ok) return written
      return ok({ name: exportFileName(source.value.after, `修订对照表.${format}`), bytes: written.value })
    },
  }
}

function stateOf(db: Database.Database, state: State): Result<FoundState, CallError> {
  if ('listId' in state) {
    const list = storedList(db, state.listId)
    if (list === undefined) return fail(NO_LIST)
    return ok({ listId: list.id, list: { ...list, columns: columnsOf(list.layout) }, version: null })
  }
  const version = versionById(db, state.versionId)
  if (version === undefined) return fail(NO_VERSION)
  const { list, categories } = rowsOfImages(imagesOfVersion(db, state.versionId))
  return ok({
    listId: version.list_id,
    list: {
      ...headingOf(list),
      columns: columnsOf(layoutOf(list)),
      categories: categories.map(({ id, name, items }) => ({ id, name, items: items.map(itemOf) })),
    },
    version: version.name,
  })
}
