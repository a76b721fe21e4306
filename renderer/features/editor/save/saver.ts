import type { Saved } from '../../../../shared/contract/schemas.ts'
import { editKey, mergeEdits } from './edits.ts'
import type { Edit } from './edits.ts'

export interface SaverState {
  /** `waiting` and `saving` both mean: not on disk yet. */
  readonly phase: 'saved' | 'waiting' | 'saving' | 'failed'
  /** ISO 8601, of the last answer; null before the first. */
  readonly savedAt: string | null
  /** Why the last attempt failed. */
  readonly problem: string | null
}

export interface SaverOptions {
  /** Writes one edit; rejects when it is not on disk. */
  readonly send: (edit: Edit) => Promise<Saved>
  readonly onSaved: (saved: Saved) => void
  /** The sentence for what `send` rejected with. */
  readonly explain: (error: unknown) => string
  /** Milliseconds from the last change to the write. */
  readonly delay: number
}

export interface Saver {
  change(edit: Edit): void
  /** Writes all that waits, at once. True when everything is on disk. Also the way to try again. */
  flush(): Promise<boolean>
  /** Notes a save that went another way (a move, an undo), for “已保存”. */
  note(saved: Saved): void
  /** What is not on disk yet, oldest first, the edit under way included. */
  unsaved(): Edit[]
  state(): SaverState
  subscribe(listener: () => void): () => void
}

/**
 * Saves what is typed: changes of the same place within `delay` go out as one, one write at a time,
 * in order. A failed write keeps its text, under anything typed since, until a later one succeeds.
 */
export function createSaver({ send, onSaved, explain, delay }: SaverOptions): Saver {
  const waiting = new Map<string, Edit>()
  const listeners = new Set<() => void>()
  let state: SaverState = { phase: 'saved', savedAt: null, problem: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let draining: Promise<boolean> | null = null
  let underWay: Edit | null = null

  const setState = (patch: Partial<SaverState>): void => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  const putBack = (edit: Edit): void => {
    const newer = waiting.get(editKey(edit))
    waiting.set(editKey(edit), newer === undefined ? edit : mergeEdits(edit, newer))
  }

  const sendNext = async (key: string, edit: Edit): Promise<boolean> => {
    waiting.delete(key)
    underWay = edit
    setState({ phase: 'saving' })
    try {
      const saved = await send(edit)
      underWay = null
      setState({ savedAt: saved.savedAt, problem: null })
      onSaved(saved)
      return true
    } catch (error) {
      underWay = null
      putBack(edit)
      setState({ phase: 'failed', problem: explain(error) })
      return false
    }
  }

  const drain = async (): Promise<boolean> => {
    for (let next = first(waiting); next !== undefined; next = first(waiting)) {
      // One after the other: the database takes edits in the order they were made.
      // oxlint-disable-next-line no-await-in-loop
      if (!(await sendNext(...next))) {
        draining = null
        return false
      }
    }
    draining = null
    setState({ phase: 'saved', problem: null })
    return true
  }

  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    if (draining === null && waiting.size === 0) return Promise.resolve(true)
    draining ??= drain()
    return draining
  }

  return {
    change: (edit) => {
      const earlier = waiting.get(editKey(edit))
      waiting.set(editKey(edit), earlier === undefined ? edit : mergeEdits(earlier, edit))
      if (state.phase !== 'failed') setState({ phase: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delay)
    },
    flush,
    note: (saved) => setState({ savedAt: saved.savedAt }),
    unsaved: () => [...(underWay === null ? [] : [underWay]), ...waiting.values()],
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function first(edits: ReadonlyMap<string, Edit>): [string, Edit] | undefined {
  for (const entry of edits) return entry
  return undefined
}
