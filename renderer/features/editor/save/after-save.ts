import type { Saved, StoredList } from '../../../../shared/contract/schemas.ts'

/** Whether a list holds everything up to an edit: nothing else was saved in between. */
export function isOnlyOne(shown: StoredList, { revision }: Saved): boolean {
  return revision === shown.revision || revision === shown.revision + 1
}

/** A list with the typing in it that was just saved. */
export function afterSave(shown: StoredList, saved: Saved): StoredList {
  const { savedAt: updatedAt, undo } = saved
  if (saved.revision === shown.revision) return { ...shown, undo }
  // Until what others changed is read, what is shown is as old as it was.
  const revision = isOnlyOne(shown, saved) ? saved.revision : shown.revision
  return { ...shown, revision, updatedAt, undo, redo: null }
}
