import { z } from 'zod'
import { layoutSchema } from '../layout/schema.ts'
import {
  bytes,
  corrections,
  draftSource,
  headingFields,
  headingPatch,
  id,
  importFinding,
  itemContent,
  itemPatch,
  keptBackup,
  listContent,
  listSummary,
  pastChange,
  pastEdit,
  proofreadSettings,
  saved,
  storedList,
  versionSummary,
} from './schemas.ts'

export const EXPORT_FORMATS = ['docx', 'xlsx', 'html', 'pdf', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const nothing = z.strictObject({})
/** A name the caller makes up for a long call, to ask for its progress or to cancel it. */
const jobId = z.string().min(1).max(100)
const ofList = { listId: id }
/** Names a backup of the data folder; never a path. */
const backupId = z.string().max(100)

const draft = z.strictObject({
  draftId: z.string(),
  list: listContent,
  findings: z.array(importFinding),
  source: draftSource.nullable(),
})

function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): { input: I; output: O } {
  return { input, output }
}

/**
 * Every call between a screen (or the command line) and the machine, once: name → input and output.
 * The three carriers (Electron's IPC, loopback, command line), the service that implements the calls
 * and the renderer's client are all derived from it. A call answers a `Result` with a `CallError`.
 */
export const contract = {
  // Library
  'library.lists': call(nothing, z.array(listSummary)),
  'library.create': call(
    z.strictObject({ kind: headingFields.kind, office: z.string().max(2_000), year: headingFields.year }),
    z.strictObject({ listId: id }),
  ),
  'library.addSample': call(nothing, z.strictObject({ listId: id })),
  'library.copy': call(z.strictObject(ofList), z.strictObject({ listId: id })),
  'library.delete': call(z.strictObject(ofList), nothing),
  /** Takes a delete back. */
  'library.restore': call(z.strictObject(ofList), nothing),
  /** Differs whenever any list was changed, here or by another program on the same data. */
  'library.version': call(nothing, z.strictObject({ version: z.string() })),

  // One list
  'list.get': call(z.strictObject(ofList), storedList),
  /** The list's revision alone, to ask often: higher than the last one seen means changed elsewhere. */
  'list.revision': call(z.strictObject(ofList), z.strictObject({ revision: z.int() })),
  'list.updateHeading': call(z.strictObject({ ...ofList, patch: headingPatch }), saved),
  'list.updateLayout': call(z.strictObject({ ...ofList, layout: layoutSchema }), saved),
  'list.updateProofreading': call(z.strictObject({ ...ofList, settings: proofreadSettings }), saved),
  /** Changes many items as one step of undo with the given label, e.g. 全部替换“…”. */
  'list.patchItems': call(
    z.strictObject({
      ...ofList,
      label: z.string().min(1).max(200),
      patches: z.array(z.strictObject({ itemId: id, patch: itemPatch })).max(20_000),
    }),
    saved,
  ),
  'list.undo': call(z.strictObject(ofList), saved.extend({ label: z.string().nullable() })),
  'list.redo': call(z.strictObject(ofList), saved.extend({ label: z.string().nullable() })),

  // Categories and items. `before` is the neighbour to stand in front of; null is the end.
  'category.add': call(
    z.strictObject({ ...ofList, name: z.string().max(2_000), before: id.nullable() }),
    saved.extend({ categoryId: id }),
  ),
  'category.rename': call(z.strictObject({ categoryId: id, name: z.string().max(2_000) }), saved),
  'category.move': call(z.strictObject({ categoryId: id, before: id.nullable() }), saved),
  /** Deletes the category with its items; one undo brings all back. */
  'category.delete': call(z.strictObject({ categoryId: id }), saved),
  'item.add': call(
    z.strictObject({ categoryId: id, before: id.nullable(), content: itemContent.optional() }),
    saved.extend({ itemId: id }),
  ),
  /** `base` is what the fields held when the clerk began: anything else there now is a `conflict`. */
  'item.update': call(z.strictObject({ itemId: id, patch: itemPatch, base: itemPatch.optional() }), saved),
  'item.duplicate': call(z.strictObject({ itemId: id }), saved.extend({ itemId: id })),
  'item.move': call(z.strictObject({ itemId: id, categoryId: id, before: id.nullable() }), saved),
  'item.delete': call(z.strictObject({ itemId: id }), saved),

  /** Names in use in all lists, the most used first. */
  'departments.known': call(nothing, z.array(z.string())),

  // Import: read makes a draft that the service keeps; nothing is written until it is confirmed.
  'import.read': call(z.strictObject({ jobId, name: z.string().max(1_000), bytes }), draft),
  /** Understands the same file again with what the clerk set right. */
  'import.correct': call(z.strictObject({ jobId, draftId: z.string(), corrections }), draft),
  'import.confirm': call(
    z.strictObject({
      draftId: z.string(),
      heading: z.strictObject(headingFields).omit({ notes: true }),
    }),
    z.strictObject({ listId: id }),
  ),
  'import.discard': call(z.strictObject({ draftId: z.string() }), nothing),

  // Export
  'export.build': call(
    z.strictObject({ ...ofList, jobId, format: z.enum(EXPORT_FORMATS) }),
    z.strictObject({ name: z.string(), bytes }),
  ),

  /** What proofreading finds in the list, as a Word document for whoever decides. */
  'export.proofreadReport': call(
    z.strictObject({ ...ofList, jobId }),
    z.strictObject({ name: z.string(), bytes }),
  ),

  // History: every edit, the newest first. Going back is an edit of its own and can be undone.
  'history.edits': call(
    z.strictObject({
      ...ofList,
      itemId: id.optional(),
      olderThan: id.optional(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ edits: z.array(pastEdit), more: z.boolean() }),
  ),
  'history.changes': call(z.strictObject({ editId: id }), z.array(pastChange)),
  /** The list as it was right after an edit. */
  'history.content': call(z.strictObject({ editId: id }), listContent),
  'history.restoreList': call(z.strictObject({ editId: id }), saved),
  'history.restoreItem': call(z.strictObject({ editId: id, itemId: id }), saved),

  // Named versions: 一上, 征求意见稿, 印发稿 …
  'version.list': call(z.strictObject(ofList), z.array(versionSummary)),
  'version.create': call(
    z.strictObject({ ...ofList, name: z.string().min(1).max(100) }),
    z.strictObject({ versionId: id }),
  ),
  'version.delete': call(z.strictObject({ versionId: id }), nothing),
  'version.content': call(z.strictObject({ versionId: id }), listContent),
  'version.restore': call(z.strictObject({ versionId: id }), saved),

  // Backups: taken by themselves and before anything large; the newest first.
  'backup.list': call(nothing, z.array(keptBackup)),
  'backup.take': call(nothing, z.strictObject({ backupId })),
  /** The lists in a backup. */
  'backup.lists': call(z.strictObject({ backupId }), z.array(listSummary)),
  /** Puts a backup in the place of everything; the present state is kept aside first. */
  'backup.restore': call(z.strictObject({ backupId }), nothing),
  /** Adds one list of a backup to the library, beside what is there. */
  'backup.restoreList': call(z.strictObject({ backupId, listId: id }), z.strictObject({ listId: id })),
  /** A backup as a file, to save elsewhere. */
  'backup.read': call(z.strictObject({ backupId }), z.strictObject({ name: z.string(), bytes })),
  /** Like `backup.restore`, from a file that was saved elsewhere. */
  'backup.restoreFile': call(z.strictObject({ bytes }), nothing),

  /** What happened at the start that the user should know: damage rescued, a risky folder. */
  'program.notices': call(nothing, z.array(z.string())),

  // Long calls
  'job.progress': call(
    z.strictObject({ jobId }),
    z.strictObject({ step: z.string(), done: z.number(), total: z.number() }).nullable(),
  ),
  'job.cancel': call(z.strictObject({ jobId }), nothing),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>
