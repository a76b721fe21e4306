import type { Saved } from '../../../../shared/contract/schemas.ts'
import { editKey, mergeEdits, placeKey } from './edits.ts'
import type { Edit } from './edits.ts'

/** Why an edit can't be written however often it is tried: changed by someone else, or its place deleted. */
export type Refusal = 'conflict' | 'gone'

/** An edit that only the clerk can decide on. */
export interface SetAside {
  readonly edit: Edit
  readonly refusal: Refusal
}

export interface SaverState {
  /** `waiting` and `saving` both mean: not on disk yet; `aside`: all the rest is. */
  readonly phase: 'saved' | 'waiting' | 'saving' | 'failed' | 'aside'
  /** ISO 8601, of the last answer; null before the first. */
  readonly savedAt: string | null
  /** Why the last attempt failed. */
  readonly problem: string | null
  readonly aside: readonly SetAside[]
}

export interface SaverOptions {
  /** Writes one edit; rejects when it is not on disk. */
  readonly send: (edit: Edit) => Promise<Saved>
  readonly onSaved: (saved: Saved) => void
  /** The sentence for what `send` rejected with. */
  readonly explain: (error: unknown) => string
  /** Whether what `send` rejected with would come again and again; null where trying again may help. */
  readonly refusalOf: (error: unknown) => Refusal | null
  /** Milliseconds from the last change to the write. */
  readonly delay: number
  /** Milliseconds from a change to the write while the clerk types on. */
  readonly longest: number
}

export interface Saver {
  change(edit: Edit): void
  /** Writes all that waits, at once. True when everything is on disk. Also the way to try again. */
  flush(): Promise<boolean>
  /** Notes a save that went another way (a move, an undo), for “已保存”. */
  note(saved: Saved): void
  /** Ends with an edit that was set aside; what comes instead is written first of all, in that order. */
  settle(aside: SetAside, ...instead: readonly Edit[]): void
  /** Drops all that is not on its way to the disk yet: the clerk leaves without it. */
  drop(): void
  /** What is not on disk yet, oldest first, the edit under way and those set aside included. */
  unsaved(): Edit[]
  /** The same without those set aside: what is to be written as it is. */
  pending(): Edit[]
  state(): SaverState
  subscribe(listener: () => void): () => void
}

/**
 * Saves what is typed: changes of the same fields within `delay` go out as one, unless one starts a
 * step of undo; one write at a time, in order. A failed write keeps its text and its turn until it
 * succeeds; one that is refused is set aside, and what was typed elsewhere is written all the same.
 */
export function createSaver(options: SaverOptions): Saver {
  const { send, onSaved, explain, refusalOf, delay, longest } = options
  let waiting: Edit[] = []
  const listeners = new Set<() => void>()
  let state: SaverState = { phase: 'saved', savedAt: null, problem: null, aside: [] }
  let pause: ReturnType<typeof setTimeout> | undefined
  let limit: ReturnType<typeof setTimeout> | undefined
  let draining: Promise<boolean> | null = null
  let underWay: Edit | null = null

  const setState = (patch: Partial<SaverState>): void => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  /** What was typed on top of a refused edit is part of the same decision. */
  const setAside = (edit: Edit, refusal: Refusal): void => {
    const belongs = belongsTo({ edit, refusal })
    const whole = waiting.filter(belongs).reduce(mergeEdits, edit)
    waiting = waiting.filter((later) => !belongs(later))
    setState({ aside: [...state.aside, { edit: whole, refusal }] })
  }

  const sendNext = async (edit: Edit): Promise<boolean> => {
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
      const refusal = refusalOf(error)
      if (refusal === null) {
        waiting.unshift(edit)
        setState({ phase: 'failed', problem: explain(error) })
      } else setAside(edit, refusal)
      return refusal !== null
    }
  }

  const drain = async (): Promise<boolean> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      // One after the other: the database takes edits in the order they were made.
      // oxlint-disable-next-line no-await-in-loop
      if (!(await sendNext(next))) {
        draining = null
        return false
      }
    }
    draining = null
    setState({ phase: restingPhase(), problem: null })
    return state.aside.length === 0
  }

  const restingPhase = (): SaverState['phase'] => (state.aside.length === 0 ? 'saved' : 'aside')

  const clearTimers = (): void => {
    clearTimeout(pause)
    clearTimeout(limit)
    limit = undefined
  }

  const flush = (): Promise<boolean> => {
    clearTimers()
    if (draining === null && waiting.length === 0) return Promise.resolve(state.aside.length === 0)
    draining ??= drain()
    return draining
  }

  const pending = (): Edit[] => [...(underWay === null ? [] : [underWay]), ...waiting]

  const queue = (edit: Edit): void => {
    const refused = state.aside.find((each) => belongsTo(each)(edit))
    if (refused !== undefined) {
      const merged = { ...refused, edit: mergeEdits(refused.edit, edit) }
      setState({ aside: state.aside.map((each) => (each === refused ? merged : each)) })
      return
    }
    const last = waiting.at(-1)
    if (last !== undefined && edit.startsStep !== true && placeKey(last) === placeKey(edit))
      waiting[waiting.length - 1] = mergeEdits(last, edit)
    else waiting.push(edit)
    if (state.phase !== 'failed') setState({ phase: 'waiting' })
  }

  return {
    change: (edit) => {
      queue(edit)
      clearTimeout(pause)
      pause = setTimeout(() => void flush(), delay)
      limit ??= setTimeout(() => void flush(), longest)
    },
    flush,
    note: (saved) => setState({ savedAt: saved.savedAt }),
    settle: (settled, ...instead) => {
      setState({ aside: state.aside.filter((each) => each !== settled) })
      waiting.unshift(...instead)
      if (state.phase === 'aside') setState({ phase: instead.length === 0 ? restingPhase() : 'waiting' })
      void flush()
    },
    drop: () => {
      clearTimers()
      waiting = []
      setState({ aside: [], phase: 'saved', problem: null })
    },
    unsaved: () => [...state.aside.map(({ edit }) => edit), ...pending()],
    pending,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether an edit must share a refused one's fate: it changes the same fields, or what is deleted. */
function belongsTo({ edit, refusal }: SetAside): (other: Edit) => boolean {
  return (other) =>
    editKey(other) === editKey(edit) &&
    (refusal === 'gone' || Object.keys(other.patch).some((field) => field in edit.patch))
}
