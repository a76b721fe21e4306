import { z } from 'zod'
import { CONTENT_FIELDS } from '../duty-list/item-fields.ts'
import { COLUMN_FIELDS, ITEM_STATUSES, LIST_KINDS } from '../duty-list/types.ts'
import { SOURCE_FIELDS } from '../draft/corrections.ts'
import { layoutSchema, MAX_COLUMN_COUNT, MAX_HEADER_LENGTH } from '../layout/schema.ts'

/** A text a clerk types: longer than any real cell, short enough to refuse nonsense. */
const text = z.string().max(200_000)
const name = z.string().max(2_000)
export const id = z.int().positive()

export const itemContent = z.strictObject({
  name,
  departments: z.array(name).max(200),
  superiorDuties: text,
  support: text,
  cooperationDuties: text,
  remarks: text,
})
const itemWork = { status: z.enum(ITEM_STATUSES), internalNote: text }
export const itemPatch = itemContent.extend(itemWork).partial()

const digest = z.string().max(40)
const offset = z.int().nonnegative()
/** What `changeOf` gives, for texts too long to be sent whole. */
const textChange = z.strictObject({ was: digest, is: digest, at: offset, removed: offset, inserted: text })
export const textChanges = z
  .strictObject({
    superiorDuties: textChange,
    support: textChange,
    cooperationDuties: textChange,
    remarks: textChange,
    internalNote: textChange,
  })
  .partial()

export const proofreadSettings = z.strictObject({
  off: z.array(z.string().max(100)).max(200),
  ignored: z.array(z.strictObject({ key: z.string().max(2_000), reason: z.string().max(1_000) })).max(20_000),
})

export const headingFields = {
  kind: z.enum(LIST_KINDS),
  title: z.array(name).max(5),
  office: name.nullable(),
  year: z.int().min(1949).max(2999).nullable(),
  notes: z.array(text).max(50),
}
export const categoryPatch = z.strictObject({ name })
export const headingPatch = z.strictObject(headingFields).omit({ kind: true }).partial()

export const place = z.strictObject({
  sheet: z.string().optional(),
  page: z.int().optional(),
  row: z.int(),
})

export const importFinding = z.strictObject({
  severity: z.enum(['notice', 'warning']),
  code: z.string(),
  message: z.string(),
  places: z.array(place),
})

const sourceField = z.enum(SOURCE_FIELDS)

export const draftSource = z.strictObject({
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  columns: z.array(z.strictObject({ column: z.int(), header: z.string(), field: sourceField.nullable() })),
  hiddenRows: z.int(),
  itemPlaces: z.array(place),
  recalled: z.boolean(),
})

export const corrections = z.strictObject({
  sheet: z.string().max(1_000).optional(),
  kind: z.enum(LIST_KINDS).optional(),
  columns: z.record(z.string().regex(/^\d{1,3}$/), sourceField.nullable()).optional(),
  hiddenRows: z.boolean().optional(),
  /** Without what was set right for earlier files with the same header. */
  ownJudgement: z.boolean().optional(),
})

const identity = { office: headingFields.office, kind: headingFields.kind, year: headingFields.year }

export const importReport = z.strictObject({
  imported: z
    .array(
      z.strictObject({
        ...identity,
        file: name,
        title: headingFields.title,
        categoryCount: z.int(),
        itemCount: z.int(),
        findings: z.array(importFinding),
      }),
    )
    .max(1_000),
  left: z.array(z.strictObject({ file: name, reason: name })).max(1_000),
})

/** Columns become those of a layout: what that refuses must not be taken here. */
export const contentColumn = z.strictObject({
  field: z.enum(COLUMN_FIELDS),
  header: z.string().max(MAX_HEADER_LENGTH),
})

export const categoryContent = z.strictObject({ name, items: z.array(itemContent) })

export const listContent = z.strictObject({
  ...headingFields,
  columns: z.array(contentColumn).max(MAX_COLUMN_COUNT),
  categories: z.array(categoryContent),
})

export const listSummary = z.strictObject({
  id,
  ...headingFields,
  itemCount: z.int(),
  categoryCount: z.int(),
  /** ISO 8601, UTC. */
  updatedAt: z.string(),
})

export const storedItem = itemContent.extend({ ...itemWork, id })

export const storedList = z.strictObject({
  id,
  ...headingFields,
  layout: layoutSchema,
  proofreading: proofreadSettings,
  categories: z.array(z.strictObject({ id, name, items: z.array(storedItem) })),
  /** Goes up with every change, undo and redo included. */
  revision: z.int(),
  /** What the next undo or redo would take back, in words for a tooltip; null when there is none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  updatedAt: z.string(),
})

const HISTORY_FIELDS = [
  'title',
  'office',
  'year',
  'notes',
  'layout',
  'proofreading',
  ...CONTENT_FIELDS,
  'status',
  'internalNote',
  'category',
  'position',
] as const
export type HistoryField = (typeof HISTORY_FIELDS)[number]

export const pastEdit = z.strictObject({
  editId: id,
  /** ISO 8601, UTC; of the last key where typing was joined. */
  at: z.string(),
  label: z.string(),
  /** Taken back by undo and not done again. */
  undone: z.boolean(),
  items: z.array(z.strictObject({ itemId: id, name: z.string() })),
})

export const pastChange = z.strictObject({
  entity: z.enum(['list', 'category', 'item']),
  id,
  name: z.string(),
  /** Only what changed; texts are null where there was nothing, or nothing to read (layout, place). */
  fields: z.array(
    z.strictObject({
      field: z.enum(HISTORY_FIELDS),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})

export const versionSummary = z.strictObject({
  versionId: id,
  name: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  itemCount: z.int(),
})

/** What every edit answers: the change is on disk when this arrives. */
export const saved = z.strictObject({
  revision: z.int(),
  /** ISO 8601, UTC. */
  savedAt: z.string(),
  /** As in a stored list. After an edit there is nothing to redo. */
  undo: z.string().nullable(),
})

export const BACKUP_REASONS = ['regular', 'migration', 'replace'] as const

export const keptBackup = z.strictObject({
  backupId: z.string(),
  /** ISO 8601, UTC. */
  takenAt: z.string(),
  /** `regular` by the clock or by hand, else what it was taken before. */
  reason: z.enum(BACKUP_REASONS),
  /** Null where the backup is damaged itself. */
  contents: z.strictObject({ lists: z.int(), items: z.int() }).nullable(),
})

export const bytes = z.instanceof(Uint8Array)

export type ListSummary = z.infer<typeof listSummary>
export type StoredList = z.infer<typeof storedList>
export type Saved = z.infer<typeof saved>
