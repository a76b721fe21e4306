import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/contract.ts'
import type { Saved, StoredList } from '../../../../shared/contract/schemas.ts'
import { UserError } from '../../../ui/user-error.ts'
import { applyEdit } from './edits.ts'
import type { Edit } from './edits.ts'
import { createSaver } from './saver.ts'
import type { Saver } from './saver.ts'

/** Milliseconds from the last key to the write. */
const SAVE_DELAY = 250
/** Milliseconds after a write until the words for undo are asked for. */
const LABEL_DELAY = 700

export interface ListDocumentOptions {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  readonly listId: number
  readonly explain: (error: unknown) => string
  /** What is shown now. */
  readonly read: () => StoredList | undefined
  readonly write: (list: StoredList) => void
}

export interface ListDocument {
  readonly saver: Saver
  /** Shows a change of texts at once and saves it soon. */
  edit(edit: Edit): void
  /** The list as the database has it, with the unsaved typing on top. */
  fetch(): Promise<StoredList>
  /** Shows the database's state. */
  refresh(): Promise<void>
  /** Saves the typing, does a change, shows the outcome. Rejects when one of them fails. */
  change<T extends Saved>(work: () => Promise<T>): Promise<T>
  /** Ends what is scheduled; nothing unsaved is dropped. */
  close(): void
}

/** Keeps what a screen shows of one list in step with the database. */
export function createListDocument(options: ListDocumentOptions): ListDocument {
  const { call, listId, read, write } = options
  let newestRevision = 0
  let labelTimer: ReturnType<typeof setTimeout> | undefined

  const noteSaved = (saved: Saved): void => {
    newestRevision = Math.max(newestRevision, saved.revision)
    const shown = read()
    if (shown !== undefined)
      write({
        ...shown,
        revision: saved.revision,
        updatedAt: saved.savedAt,
        undo: shown.undo ?? '',
        redo: null,
      })
    clearTimeout(labelTimer)
    labelTimer = setTimeout(() => void refresh().catch(() => undefined), LABEL_DELAY)
  }

  const saver = createSaver({
    send: (edit) => sendEdit(call, listId, edit),
    onSaved: noteSaved,
    explain: options.explain,
    delay: SAVE_DELAY,
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

  const refresh = async (): Promise<void> => write(await fetch())

  return {
    saver,
    fetch,
    refresh,
    edit: (edit) => {
      const shown = read()
      if (shown !== undefined) write(applyEdit(shown, edit))
      saver.change(edit)
    },
    change: async (work) => {
      if (!(await saver.flush()))
        throw new UserError(`刚才输入的内容还没有保存成功，这一步没有做。${saver.state().problem ?? ''}`)
      const outcome = await work()
      newestRevision = Math.max(newestRevision, outcome.revision)
      saver.note(outcome)
      clearTimeout(labelTimer)
      await refresh()
      return outcome
    },
    close: () => clearTimeout(labelTimer),
  }
}

function sendEdit(call: ListDocumentOptions['call'], listId: number, edit: Edit): Promise<Saved> {
  if (edit.target === 'heading') return call('list.updateHeading', { listId, patch: edit.patch })
  if (edit.target === 'category')
    return call('category.rename', { categoryId: edit.id, name: edit.patch.name })
  return call('item.update', { itemId: edit.id, patch: edit.patch })
}
