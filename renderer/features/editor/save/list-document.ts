import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/contract.ts'
import type { Saved, StoredList } from '../../../../shared/contract/schemas.ts'
import { UserError } from '../../../ui/user-error.ts'
import type { SeenItem } from '../selection.ts'
import { createDeletedElsewhere } from './deleted-elsewhere.ts'
import type { DeletedHere, Thing } from './deleted-elsewhere.ts'
import { afterSave, isOnlyOne } from './after-save.ts'
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

/** What a change makes of a list, as far as it is known beforehand. */
export interface Effect {
  /** Where it is known without reading the list again. */
  readonly show?: (list: StoredList) => StoredList
  /** Nothing without it. */
  readonly deletes?: DeletedHere
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
  /**
   * Shows the database's state.
   *
   * @param deletedHere what was deleted on this screen since it was shown, or is known there to be deleted
   */
  refresh(deletedHere?: DeletedHere): Promise<void>
  /** The same where something was changed elsewhere: at once, or after the word that is being composed. */
  refreshIfChanged(): Promise<void>
  /** Saves the typing, does a change, shows the outcome. Rejects when one of them fails. */
  change<T extends Saved>(work: () => Promise<T>, effect?: Effect): Promise<T>
  /** Whether {@link leave} saves all that was typed. */
  canLeave(): boolean
  /** The window closes: saves what was typed without waiting for any answer. Nothing may be typed any more. */
  leave(): void
  /**
   * Its screen is shown.
   *
   * @returns to be called when it is left: nothing is read or shown from then on, nothing unsaved is dropped
   */
  open(): () => void
}

/** Keeps what a screen shows of one list in step with the database. */
export function createListDocument(options: ListDocumentOptions): ListDocument {
  const { call, listId, read, write } = options
  let newestRevision = 0
  let refreshTimer: ReturnType<typeof setTimeout> | undefined
  /** Changes under way. */
  let changing = 0
  let left = false
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

  const show = (list: StoredList, deletedHere: DeletedHere): void => {
    if (left) return
    clearTimeout(refreshTimer)
    const shown = read()
    if (shown !== undefined) deleted.note(shown, list, deletedHere)
    write(list)
  }
  const refresh = async (deletedHere: DeletedHere = []): Promise<void> => show(await fetch(), deletedHere)

  /**
   * The word being composed was begun on the text that is shown. Were another window's text put below it
   * meanwhile, the word would go over that text as if the clerk had seen it. And while a change is under
   * way, what it deletes would look as if others had deleted it.
   */
  const mustWait = (): boolean => options.composing() || changing > 0
  const refreshBetween = async (): Promise<void> => {
    const list = mustWait() ? null : await fetch()
    if (list === null || mustWait()) refreshSoon()
    else show(list, [])
  }
  const refreshSoon = (): void => {
    clearTimeout(refreshTimer)
    if (!left) refreshTimer = setTimeout(() => void refreshBetween().catch(() => undefined), REFRESH_DELAY)
  }

  const doChange = async <T extends Saved>(
    work: () => Promise<T>,
    { show: outcomeOf, deletes }: Effect,
  ): Promise<T> => {
    const outcome = await work().catch(async (error: unknown) => {
      // It may have been refused because something else is there than what is shown.
      await refresh().catch(() => undefined)
      throw error
    })
    newestRevision = Math.max(newestRevision, outcome.revision)
    saver.note(outcome)
    const shown = read()
    if (outcomeOf !== undefined && shown !== undefined && isOnlyOne(shown, outcome))
      write(afterSave(outcomeOf(shown), outcome))
    else await refresh(deletes)
    return outcome
  }

  return {
    saver,
    fetch,
    refresh,
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
      if (stored.revision !== shown?.revision || stored.updatedAt !== shown.updatedAt) await refreshBetween()
    },
    change: async (work, effect = {}) => {
      steps.breakHere()
      if (!(await saver.flush()))
        throw new UserError(`刚才输入的内容还没有保存成功，这一步没有做。${saver.state().problem ?? ''}`)
      changing += 1
      try {
        return await doChange(work, effect)
      } finally {
        changing -= 1
      }
    },
    canLeave: () => saver.state().aside.length === 0 && options.outlivesPage(farewell()),
    leave: () => {
      const last = farewell()
      if (last.edits.length > 0) void call('typing.save', last).catch(() => undefined)
    },
    open: () => {
      left = false
      return () => {
        left = true
        clearTimeout(refreshTimer)
      }
    },
  }
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
