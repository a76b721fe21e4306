import { quoted } from '../../shared/quoted.ts'
import { fail, ok } from '../../shared/result.ts'
import { contentOfImages, layoutOfImages, writeImages } from '../database/images.ts'
import { listRow } from '../database/lists.ts'
import { writing } from '../database/sql.ts'
import { deleteVersion, imagesOfVersion, keepVersion, versionById, versionsOf } from '../database/versions.ts'
import { NO_LIST, NO_VERSION } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { saveFound } from './saving.ts'
import { freeVersionName } from './version-name.ts'

/** Named states of a list: keep, look at, go back to, delete. */
export function versionHandlers(context: ServiceContext): HandlersOf<'version'> {
  const { db } = context.database
  return {
    'version.list': ({ listId }) => {
      if (listRow(db, listId) === undefined) return fail(NO_LIST)
      return ok(
        versionsOf(db, listId).map(({ id, name, at, item_count: itemCount }) => ({
          versionId: id,
          name,
          createdAt: at,
          itemCount,
        })),
      )
    },
    'version.create': ({ listId, name }) =>
      writing(db, () => {
        if (listRow(db, listId) === undefined) return fail(NO_LIST)
        const taken = versionsOf(db, listId).map((version) => version.name)
        const free = freeVersionName(name, taken)
        return ok({ versionId: keepVersion(db, listId, free, context.now()) })
      }),
    'version.delete': ({ versionId }) =>
      writing(db, () => {
        if (versionById(db, versionId) === undefined) return fail(NO_VERSION)
        deleteVersion(db, versionId)
        return ok({})
      }),
    'version.content': ({ versionId }) => {
      if (versionById(db, versionId) === undefined) return fail(NO_VERSION)
      const images = imagesOfVersion(db, versionId)
      return ok({ content: contentOfImages(images), layout: layoutOfImages(images) })
    },
    'version.restore': async ({ versionId }) => {
      const found = () => {
        const row = versionById(db, versionId)
        return row && { listId: row.list_id, name: row.name }
      }
      if (found() !== undefined) await context.keeper.before()
      return saveFound(context, { find: found, missing: NO_VERSION }, ({ listId, name }) => ({
        label: `恢复到版本${quoted(name)}`,
        write: () => {
          writeImages(db, listId, imagesOfVersion(db, versionId))
          return {}
        },
      }))
    },
  }
}
