import { layoutChanges } from '../../shared/layout/changes.ts'
import { printProblem } from '../../shared/layout/print-problem.ts'
import { fail, ok } from '../../shared/result.ts'
import { storedList } from '../database/content.ts'
import { listRow, updateHeading, updateLayout, updateProofreading } from '../database/lists.ts'
import { headingOf, layoutOf } from '../database/rows.ts'
import { writing } from '../database/sql.ts'
import { redo, undo, undoLabel, type Replayed } from '../database/undo.ts'
import { CHANGED_ELSEWHERE, NO_LIST } from './errors.ts'
import type { Answer, HandlersOf, ServiceContext } from './handler.ts'
import { headingFieldsLabel, layoutLabel } from './labels.ts'
import { patchPlan, type TextPatches } from './patches.ts'
import { canTake, save, saveFound } from './saving.ts'

/** From so many items on, a change is preceded by a backup. */
export const MANY_ITEMS = 20

/** One list: reading it, its heading and layout, undo and redo. */
export function listHandlers(context: ServiceContext): HandlersOf<'list'> {
  const { db } = context.database
  const list = (listId: number) => ({
    find: () => {
      const row = listRow(db, listId)
      return row && { listId, heading: headingOf(row), layout: layoutOf(row) }
    },
    missing: NO_LIST,
  })
  const patchTexts = async (patches: TextPatches): Promise<Answer<'list.patchTexts'>> => {
    if (patches.items.length >= MANY_ITEMS) await context.keeper.before()
    return save(context, () => patchPlan(db, patches))
  }
  return {
    'list.get': ({ listId }) => {
      const stored = storedList(db, listId)
      return stored === undefined ? fail(NO_LIST) : ok(stored)
    },
    'list.revision': ({ listId }) => {
      const row = listRow(db, listId)
      return row === undefined ? fail(NO_LIST) : ok({ revision: row.revision, updatedAt: row.updated_at })
    },
    'list.updateHeading': ({ listId, patch, base = {}, startsStep }) =>
      saveFound(context, list(listId), ({ heading }) => ({
        label: `修改${headingFieldsLabel(patch)}`,
        joinKey: `heading:${Object.keys(patch).join()}`,
        startsStep,
        refusal: CHANGED_ELSEWHERE,
        write: () => {
          if (!canTake(heading, base, patch)) return null
          updateHeading(db, listId, { ...heading, ...patch })
          return {}
        },
      })),
    'list.updateLayout': ({ listId, layout }) => {
      const problem = printProblem(layout)
      if (problem !== null) return fail({ code: 'bad-input', message: problem })
      return saveFound(context, list(listId), ({ layout: before }) => ({
        label: layoutLabel(before, layout),
        joinKey: `layout:${layoutChanges(before, layout).join()}`,
        write: () => {
          updateLayout(db, listId, layout)
          return {}
        },
      }))
    },
    'list.updateProofreading': ({ listId, settings }) =>
      saveFound(context, list(listId), () => ({
        label: '修改校对设置',
        joinKey: 'proofreading',
        write: () => {
          updateProofreading(db, listId, settings)
          return {}
        },
      })),
    'list.patchItems': ({ patches, ...of }) =>
      patchTexts({ ...of, heading: null, categories: [], items: patches }),
    'list.patchTexts': patchTexts,
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
    const done = replay(db, listId, at)
    return ok({ ...done, savedAt: at.toISOString(), undo: undoLabel(db, listId) })
  })
}
