import { fail, ok } from '../../shared/result.ts'
import { storedList } from '../database/content.ts'
import { listRow, updateHeading, updateLayout } from '../database/lists.ts'
import { headingOf } from '../database/rows.ts'
import { writing } from '../database/sql.ts'
import { redo, undo, type Replayed } from '../database/undo.ts'
import { NO_LIST } from './errors.ts'
import type { Answer, HandlersOf, ServiceContext } from './handler.ts'
import { headingFieldsLabel } from './labels.ts'
import { save } from './saving.ts'

/** One list: reading it, its heading and layout, undo and redo. */
export function listHandlers(context: ServiceContext): HandlersOf<'list'> {
  const { db } = context.database
  return {
    'list.get': ({ listId }) => {
      const list = storedList(db, listId)
      return list === undefined ? fail(NO_LIST) : ok(list)
    },
    'list.updateHeading': ({ listId, patch }) =>
      save(context, () => {
        const row = listRow(db, listId)
        if (row === undefined) return fail(NO_LIST)
        return ok({
          listId,
          label: `修改${headingFieldsLabel(patch)}`,
          joinKey: `heading:${Object.keys(patch).join()}`,
          write: () => {
            updateHeading(db, listId, { ...headingOf(row), ...patch })
            return {}
          },
        })
      }),
    'list.updateLayout': ({ listId, layout }) =>
      save(context, () => {
        if (listRow(db, listId) === undefined) return fail(NO_LIST)
        return ok({
          listId,
          label: '修改版式',
          joinKey: 'layout',
          write: () => {
            updateLayout(db, listId, layout)
            return {}
          },
        })
      }),
    'list.undo': ({ listId }) => replayed(context, listId, undo),
    'list.redo': ({ listId }) => replayed(context, listId, redo),
  }
}

function replayed(
  { database: { db }, now }: ServiceContext,
  listId: number,
  replay: (database: typeof db, id: number, at: Date) => Replayed,
): Answer<'list.undo'> {
  return writing(db, () => {
    if (listRow(db, listId) === undefined) return fail(NO_LIST)
    const at = now()
    return ok({ ...replay(db, listId, at), savedAt: at.toISOString() })
  })
}
