import { z } from 'zod'
import { ITEM_CHANGE_KINDS } from '../../compare/types.ts'
import { COLUMN_FIELDS } from '../../duty-list/types.ts'
import { bytes, id } from '../schemas.ts'
import { call, jobId } from './call.ts'

/** A list as it is now, or one of its versions. */
const state = z.union([z.strictObject({ listId: id }), z.strictObject({ versionId: id })])

const sides = { jobId, before: state, after: state }

const change = { before: z.string(), after: z.string() }

const placedItem = z
  .strictObject({
    number: z.int(),
    name: z.string(),
    category: z.string(),
    itemId: id.nullable(),
  })
  .nullable()

const placedCategory = z.strictObject({ place: z.int(), name: z.string() }).nullable()

const comparison = z.strictObject({
  counts: z.strictObject({
    added: z.int(),
    removed: z.int(),
    changed: z.int(),
    moved: z.int(),
    same: z.int(),
  }),
  heading: z
    .array(
      z.strictObject({
        field: z.enum(['kind', 'title', 'office', 'year', 'columns', 'notes']),
        ...change,
      }),
    )
    .readonly(),
  categories: z
    .array(
      z.strictObject({
        kind: z.enum(['same', 'renamed', 'added', 'removed']),
        moved: z.boolean(),
        before: placedCategory,
        after: placedCategory,
      }),
    )
    .readonly(),
  items: z
    .array(
      z.strictObject({
        kind: z.enum(ITEM_CHANGE_KINDS),
        move: z.enum(['category', 'order']).nullable(),
        before: placedItem,
        after: placedItem,
        fields: z
          .array(z.strictObject({ field: z.enum(COLUMN_FIELDS).exclude(['number']), ...change }))
          .readonly(),
        kin: z.int().nullable(),
      }),
    )
    .readonly(),
})

export const REVISION_FORMATS = ['docx', 'xlsx'] as const
export type RevisionFormat = (typeof REVISION_FORMATS)[number]

/** 修订对照: what differs between two lists, or between two states of one. */
export const compareCalls = {
  'compare.lists': call(
    z.strictObject(sides),
    z.strictObject({
      /** What the two sides are called, for people. */
      names: z.strictObject(change),
      comparison,
    }),
  ),
  /** The 修订对照表 as a file. */
  'compare.table': call(
    z.strictObject({ ...sides, format: z.enum(REVISION_FORMATS) }),
    z.strictObject({ name: z.string(), bytes }),
  ),
} as const
