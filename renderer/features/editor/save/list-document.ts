import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/contract.ts'
import type { Saved, StoredList } from '../../../../shared/contract/schemas.ts'
import { UserError } from '../../../ui/user-error.ts'
import type { SeenItem } from '../selection.ts'
import { createDeletedElsewhere } from './deleted-elsewhere.ts'
import type { Thing } from './deleted-elsewhere.ts'
import { applyEdit, valuesAt } from './edits.ts'
import type { Edit } from './edits.ts'
import { createSaver } from './saver.ts'
import type { Refusal, Saver } from './saver.ts'
import { requestOf, send } from './requests.ts'
import { createTypingSteps } from './typing-steps.ts'

/** Milliseconds from the last key to the write. */
const SAVE_DELAY = 250
/** Milliseconds from a key to the write while the clerk types on without a pause. */
const LONGEST_DELAY = 1_000
/** Milliseconds after a write that found changes of another window until these are shown. */
const REFRESH_DELAY = 700

/** Characters that may be too many bytes for a window that closes. */
const LARGE = 10_000

export interface ListDocumentOptions {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  readonly listId: number
  readonly explain: (error: unknown) => string
  readonly refusalOf: (error: unknown) => Refusal | null
  /** Whether an input method is in the middle of a word. */
  readonly composing: () => boolean
  /** Whether a call with this input arrives though the window closes right after it. */
  readonly outlivesPage: (input: unknown) => boolean
  /** What is shown now. */
  readonly read: () => StoredList | undefined
  readonly write: (list: StoredList) => void
}

export interface ListDocument {
  readonly saver: Saver
  /** Shows a change of texts at once and saves it soon. */
  edit(edit: Edit): void
  /** What is typed next is a step of undo of its own. */
  startStep(): void
  /** An item as it was when it was typed in last, with the typing in it; also when it is deleted since. */
  lastSeen(itemId: number): SeenItem | undefined
  /** Whether an item or category that was shown was deleted by another window or program. */
  deletedElsewhere(thing: Thing): boolean
  /** The list as the database has it, with the unsaved typing on top. */
  fetch(): Promise<StoredList>
  /** Shows the database's state after something was done on this screen. */
  refresh(): Promise<void>
  /** Shows it where something was changed elsewhere: at once, or after the word that is being composed. */
  refreshIfChanged(): Promise<'changed' | 'same'>
  /**
   * Saves the typing, does a change, shows the outcome. Rejects when one of them fails.
   *
   * @param show what the change makes of the list, where that is known without reading it again
   */
  change<T extends Saved>(work: () => Promise<T>, show?: (list: StoredList) => StoredList): Promise<T>
  /** Whether {@link leave} saves all that was typed. */
  canLeave(): boolean
  /** The window closes: saves what was typed without waiting for any answer. Nothing may be typed any more. */
  leave(): void
  /** Ends what is scheduled; nothing unsaved is dropped. */
  close(): void
}

/** Keeps what a screen shows of one list in step with the database. */
export function createListDocument(options: ListDocumentOptions): ListDocument {
  const { call, listId, read, write } = options
  let newestRevision = 0
  let refreshTimer: ReturnType<typeof setTimeout> | undefined
  const steps = createTypingSteps()
  const seen = new Map<number, SeenItem>()
  const deleted = createDeletedElsewhere()

  const noteSaved = (saved: Saved): void => {
    newestRevision = Math.max(newestRevision, saved.revision)
    const shown = read()
    if (shown === undefined) return
    write(afterSave(shown, saved))
    if (!isOnlyOne(shown, saved)) refreshSoon()
  }

  const saver = createSaver({
    send: (edit) => send(call, requestOf(listId, edit)),
    onSaved: noteSaved,
    explain: options.explain,
    refusalOf: options.refusalOf,
    delay: SAVE_DELAY,
    longest: LONGEST_DELAY,
  })

  const farewell = (): CallInput<'typing.save'> => ({
    edits: saver.pending().map((edit) => requestOf(listId, edit)),
  })

  const fetch = async (): Promise<StoredList> => {
    const asked = newestRevision
    const list = await call('list.get', { listId })
    // An answer that was under way while something was saved is older than what is shown. An older
    // one with nothing saved in between is a database that went back: a restored backup.
    if (list.revision < newestRevision && newestRevision !== asked) return fetch()
    newestRevision = list.revision
    return saver.unsaved().reduce(applyEdit, list)
  }

  const show = (list: StoredList, byOthers: boolean): void => {
    clearTimeout(refreshTimer)
    const shown = read()
    if (shown !== undefined) deleted.note(shown, list, byOthers)
    write(list)
  }
  const refresh = async (byOthers = false): Promise<void> => show(await fetch(), byOthers)

  /**
   * The word being composed was begun on the text that is shown. Were another window's text put below it
   * meanwhile, the word would go over that text as if the clerk had seen it.
   */
  const refreshBetweenWords = async (): Promise<void> => {
    const list = options.composing() ? null : await fetch()
    if (list === null || options.composing()) refreshSoon()
    else show(list, true)
  }
  const refreshSoon = (): void => {
    clearTimeout(refreshTimer)
    refreshTimer = setTimeout(() => void refreshBetweenWords().catch(() => undefined), REFRESH_DELAY)
  }

  return {
    saver,
    fetch,
    refresh: () => refresh(),
    startStep: steps.breakHere,
    lastSeen: (itemId) => seen.get(itemId),
    deletedElsewhere: deleted.has,
    edit: (edit) => {
      const shown = read()
      const before = shown === undefined ? null : valuesAt(shown, edit)
      if (shown === undefined || before === null) return saver.change(edit)
      const list = applyEdit(shown, edit)
      if (edit.target === 'item') rememberItem(seen, list, edit.id)
      write(list)
      saver.change({ ...edit, base: before, startsStep: !steps.goesOn(edit, before, Date.now()) } as Edit)
      // Too much to be sent while a window closes does not wait for the end of the typing.
      if (isLarge(edit) && !options.outlivesPage(farewell())) void saver.flush()
    },
    refreshIfChanged: async () => {
      const stored = await call('list.revision', { listId })
      const shown = read()
      if (stored.revision === shown?.revision && stored.updatedAt === shown.updatedAt) return 'same'
      await refreshBetweenWords()
      return 'changed'
    },
    change: async (work, show) => {
      steps.breakHere()
      if (!(await saver.flush()))
        throw new UserError(`刚才输入的内容还没有保存成功，这一步没有做。${saver.state().problem ?? ''}`)
      const outcome = await work().catch(async (error: unknown) => {
        // It may have been refused because something else is there than what is shown.
        await refresh(true).catch(() => undefined)
        throw error
      })
      newestRevision = Math.max(newestRevision, outcome.revision)
      saver.note(outcome)
      const shown = read()
      if (show !== undefined && shown !== undefined && isOnlyOne(shown, outcome))
        write(afterSave(show(shown), outcome))
      else await refresh()
      return outcome
    },
    canLeave: () => saver.state().aside.length === 0 && options.outlivesPage(farewell()),
    leave: () => {
      const last = farewell()
      if (last.edits.length > 0) void call('typing.save', last).catch(() => undefined)
    },
    close: () => clearTimeout(refreshTimer),
  }
}

/** Whether a list holds everything up to an edit: nothing else was saved in between. */
function isOnlyOne(shown: StoredList, { revision }: Saved): boolean {
  return revision === shown.revision || revision === shown.revision + 1
}

/** A list with the typing in it that was just saved. */
function afterSave(shown: StoredList, saved: Saved): StoredList {
  const { savedAt: updatedAt, undo } = saved
  if (saved.revision === shown.revision) return { ...shown, undo }
  // Until what others changed is read, what is shown is as old as it was.
  const revision = isOnlyOne(shown, saved) ? saved.revision : shown.revision
  return { ...shown, revision, updatedAt, undo, redo: null }
}

/** Only a large text is worth a look at what its request weighs. */
function isLarge({ patch }: Edit): boolean {
  return JSON.stringify(patch).length > LARGE
}

function rememberItem(seen: Map<number, SeenItem>, list: StoredList, id: number): void {
  for (const category of list.categories) {
    const item = category.items.find((each) => each.id === id)
    if (item !== undefined) seen.set(id, { item, category })
  }
}
