import type { CallOutput } from '../../shared/contract/contract.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import { quoted } from '../../shared/quoted.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { changesOf, editById, imagesAfter, pastEdits, type PastEdit } from '../database/history.ts'
import {
  contentOfImages,
  presentImages,
  rowKey,
  writeImages,
  writeRow,
  type Image,
} from '../database/images.ts'
import { listRow } from '../database/lists.ts'
import { reading } from '../database/sql.ts'
import { NO_EDIT, NO_LIST, NOT_YET_THERE, UNDONE_EDIT } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { changedFields, changedName } from './history-fields.ts'
import { save } from './saving.ts'

type Db = ServiceContext['database']['db']

/** What was done to a list, and going back to any point of it; going back is an edit like any other. */
export function historyHandlers(context: ServiceContext): HandlersOf<'history'> {
  const { db } = context.database
  return {
    'history.edits': ({ listId, itemId, olderThan, limit }) => {
      if (listRow(db, listId) === undefined) return fail(NO_LIST)
      return reading(db, () => {
        const found = pastEdits(db, { listId, itemId, olderThan, limit: limit + 1 })
        return ok({ edits: found.slice(0, limit).map((edit) => shown(db, edit)), more: found.length > limit })
      })
    },
    'history.changes': ({ editId }) => {
      if (editById(db, editId) === undefined) return fail(NO_EDIT)
      return ok(
        changesOf(db, editId).map((change) => ({
          entity: change.entity,
          id: change.id,
          name: changedName(change),
          fields: changedFields(change),
        })),
      )
    },
    'history.content': ({ editId }) =>
      reading(db, () => {
        const edit = reachable(db, editId)
        return edit.ok ? ok(contentOfImages(imagesAfter(db, edit.value))) : edit
      }),
    'history.restoreList': async ({ editId }) => {
      if (editById(db, editId) !== undefined) await context.keeper.before()
      return save(context, () => {
        const edit = reachable(db, editId)
        if (!edit.ok) return edit
        const { listId, label } = edit.value
        return ok({
          listId,
          label: `整份恢复到${quoted(label)}之后`,
          write: () => {
            writeImages(db, listId, imagesAfter(db, edit.value))
            return {}
          },
        })
      })
    },
    'history.restoreItem': ({ editId, itemId }) =>
      save(context, () => {
        const edit = reachable(db, editId)
        if (!edit.ok) return edit
        const { listId } = edit.value
        const then = imagesAfter(db, edit.value).get(rowKey('item', itemId))
        const image = then && inPresentCategory(db, listId, itemId, then.image)
        if (image === undefined) return fail(NOT_YET_THERE)
        return ok({
          listId,
          label: `恢复事项${quoted(String(image['name']))}`,
          write: () => {
            writeRow(db, 'item', itemId, image)
            return {}
          },
        })
      }),
  }
}

function shown(db: Db, edit: PastEdit): CallOutput<'history.edits'>['edits'][number] {
  const items = changesOf(db, edit.editId)
    .filter(({ entity }) => entity === 'item')
    .map((change) => ({ itemId: change.id, name: changedName(change) }))
  return {
    editId: edit.editId,
    at: new Date(edit.at).toISOString(),
    label: edit.label,
    undone: edit.undone,
    items,
  }
}

/** An undone edit is no state that the list ever comes from. */
function reachable(db: Db, editId: number): Result<PastEdit, CallError> {
  const edit = editById(db, editId)
  if (edit === undefined) return fail(NO_EDIT)
  return edit.undone ? fail(UNDONE_EDIT) : ok(edit)
}

/**
 * An item's older text where the item stands now. A deleted one goes back to its category, or to the
 * last one where that is gone too; undefined where the list has no category at all.
 */
function inPresentCategory(db: Db, listId: number, itemId: number, image: Image): Image | undefined {
  const present = presentImages(db, listId)
  const now = present.get(rowKey('item', itemId))
  if (now !== undefined) {
    return {
      ...image,
      category_id: now.image['category_id'] ?? null,
      position: now.image['position'] ?? null,
    }
  }
  if (present.has(rowKey('category', Number(image['category_id'])))) return image
  const last = [...present.values()]
    .filter(({ entity }) => entity === 'category')
    .toSorted((a, b) => Number(a.image['position']) - Number(b.image['position']))
    .at(-1)
  return last && { ...image, category_id: last.id }
}
