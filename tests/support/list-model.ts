import { isDeepStrictEqual } from 'node:util'
import { JOIN_WITHIN } from '../../electron/database/edits.ts'
import type { Item } from '../../shared/duty-list/types.ts'

export interface ModelCategory {
  id: number
  name: string
  items: Item[]
}

export interface ModelList {
  title: string[]
  notes: string[]
  categories: ModelCategory[]
}

export interface Place {
  readonly category: ModelCategory
  readonly item: Item
}

interface Step {
  /** The other state: before the edit on the way back, after it on the way forth. */
  state: ModelList
  key: string | null
  at: number
}

/** Undo and redo as simply as can be: whole states on two stacks. */
export interface ListModel {
  present: ModelList
  readonly past: Step[]
  readonly future: Step[]
  /** @returns whether there was anything to undo */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
}

export function createModel(): ListModel {
  const model: ListModel = {
    present: { title: [], notes: [], categories: [] },
    past: [],
    future: [],
    undo: () => step(model, model.past, model.future),
    redo: () => step(model, model.future, model.past),
    canUndo: () => model.past.length > 0,
    canRedo: () => model.future.length > 0,
  }
  return model
}

function step(model: ListModel, from: Step[], to: Step[]): boolean {
  const taken = from.pop()
  if (taken === undefined) return false
  to.push({ state: model.present, key: null, at: taken.at })
  model.present = taken.state
  return true
}

/** When an edit is made, and which edits before it are of its kind. */
export interface ModelEdit {
  readonly key: string | null
  /** Whether it joins no step before it, or does however late it comes; undefined where time tells. */
  readonly startsStep: boolean | undefined
  readonly at: number
}

/**
 * Does one edit. Edits with the same key that follow quickly are one step, unless they say themselves;
 * an edit without effect is none.
 */
export function applyTo(
  model: ListModel,
  { key, startsStep, at }: ModelEdit,
  change: (list: ModelList) => void,
): void {
  const before = model.present
  const after = structuredClone(before)
  change(after)
  const changed = !isDeepStrictEqual(after, before)
  const last = model.past.at(-1)
  const follows =
    model.future.length === 0 && last !== undefined && (startsStep === false || at - last.at <= JOIN_WITHIN)
  model.present = after
  if (follows && startsStep !== true && key !== null && last.key === key) {
    last.at = at
    if (isDeepStrictEqual(after, last.state)) model.past.pop()
  } else if (changed) {
    model.past.push({ state: before, key, at })
    model.future.length = 0
  }
}
