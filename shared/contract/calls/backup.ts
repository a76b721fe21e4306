import { z } from 'zod'
import { bytes, id, keptBackup, listSummary } from '../schemas.ts'
import { call, nothing } from './call.ts'

/** Names a backup of the data folder; never a path. */
const backupId = z.string().max(100)

/** The second folder: what to call it, and in words what is wrong with it. */
const secondFolder = z.strictObject({
  state: z.enum(['off', 'ready', 'missing', 'failed']),
  place: z.string().nullable(),
  message: z.string().nullable(),
})

/** Backups: taken by themselves and before anything large; the newest first. */
export const backupCalls = {
  'backup.list': call(nothing, z.array(keptBackup)),
  /** How the backups stand, for every screen. */
  'backup.state': call(
    nothing,
    z.strictObject({
      /** One sentence when the last automatic backup failed. */
      failure: z.string().nullable(),
      second: secondFolder,
      /** The command that chooses where `backup.chooseSecond` can't ask, as in a browser; else null. */
      chooseCommand: z.string().nullable(),
    }),
  ),
  /** Asks with the system's dialog for a second folder, and copies the backups there. */
  'backup.chooseSecond': call(nothing, z.strictObject({ chosen: z.boolean() })),
  /** Copies no more; what lies in the second folder stays. */
  'backup.forgetSecond': call(nothing, nothing),
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
} as const
