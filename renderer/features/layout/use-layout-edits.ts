import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { Saved } from '../../../shared/contract/schemas.ts'
import { layoutChanges } from '../../../shared/layout/changes.ts'
import { printProblem } from '../../../shared/layout/print-problem.ts'
import type { Layout } from '../../../shared/layout/types.ts'

/** Milliseconds from the last change to the write. */
const SAVE_DELAY = 400

/** Does a change of the list and shows the outcome; null where it failed (the message has been shown). */
export type ChangeList = (work: () => Promise<Saved>) => Promise<Saved | null>

export interface LayoutEdits {
  /** What the settings show: the list's layout with what was just changed, even where that can't print. */
  readonly layout: Layout
  /** What the preview shows: the last that can print. */
  readonly printable: Layout
  /** Why what was changed last can't print; null where it can. */
  readonly problem: string | null
  /** Shows a change at once and saves it soon, unless it can't print. */
  edit(change: (layout: Layout) => Layout): void
  /** Shows a change without saving it, a border that is being dragged; null ends it. */
  show(layout: Layout | null): void
  /** Saves a whole layout at once. @returns whether it is on disk */
  apply(layout: Layout): Promise<boolean>
  /** Back to the last layout that can print. */
  discard(): void
  /**
   * What comes before an undo: what was typed a moment ago is saved, and what can't print is dropped.
   *
   * @returns whether something was dropped, which is all that this undo is to do
   */
  settle(): Promise<boolean>
}

/**
 * Changes of a list's layout. One that can't print is shown in the settings with the reason and not
 * saved; the list keeps the last good one.
 */
export function useLayoutEdits(listId: number, saved: Layout, changeList: ChangeList): LayoutEdits {
  const [changed, setChanged] = useState<Layout | null>(null)
  const [shown, setShown] = useState<Layout | null>(null)
  const waiting = useRef<Layout | null>(null)
  const latest = useRef<Layout | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const changing = useRef('')
  const own = useRef(new Set<string>())
  const change = useRef(changeList)
  useLayoutEffect(() => {
    change.current = changeList
  })

  const save = useCallback(
    async (layout: Layout): Promise<boolean> => {
      own.current.add(textOf(layout))
      const input = { listId, layout: layout as CallInput<'list.updateLayout'>['layout'] }
      const done = await change.current(() => call('list.updateLayout', input))
      if (latest.current === layout && done !== null) {
        latest.current = null
        setChanged(null)
      }
      return done !== null
    },
    [listId],
  )
  const saveWaiting = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const layout = waiting.current
    waiting.current = null
    if (layout !== null) await save(layout)
  }, [save])
  const flush = useCallback(() => void saveWaiting(), [saveWaiting])
  const put = useCallback((layout: Layout | null): void => {
    latest.current = layout
    setChanged(layout)
    setShown(null)
  }, [])

  // Leaving the settings or the window saves what was typed a moment ago.
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      flush()
    }
  }, [flush])

  // An undo, or another window: what comes from there replaces what was tried here.
  const savedText = textOf(saved)
  useEffect(() => {
    if (isOwn(own.current, savedText)) return
    clearTimeout(timer.current)
    waiting.current = null
    put(null)
  }, [savedText, put])

  const layout = shown ?? changed ?? saved
  const problem = printProblem(layout)
  const good = changed !== null && printProblem(changed) === null ? changed : saved
  return {
    layout,
    printable: problem === null ? layout : good,
    problem,
    edit: (make) => {
      const before = latest.current ?? saved
      const next = make(before)
      if (next === before) return setShown(null)
      // Typing in one field is saved as one; whatever else changes is a step of undo of its own.
      const parts = layoutChanges(before, next).join()
      if (parts !== changing.current) flush()
      changing.current = parts
      put(next)
      clearTimeout(timer.current)
      waiting.current = printProblem(next) === null ? next : null
      if (waiting.current !== null) timer.current = setTimeout(flush, SAVE_DELAY)
    },
    show: setShown,
    apply: async (next) => {
      clearTimeout(timer.current)
      waiting.current = null
      put(null)
      return save(next)
    },
    discard: () => put(null),
    settle: async () => {
      const tried = latest.current
      if (tried !== null && printProblem(tried) !== null) {
        put(null)
        return true
      }
      // The next change of the same field is a step of its own.
      changing.current = ''
      await saveWaiting()
      return false
    },
  }
}

/** Whether a layout came from here; what was saved before it will not be seen any more. */
function isOwn(sent: Set<string>, layout: string): boolean {
  if (!sent.has(layout)) return false
  for (const earlier of sent) {
    sent.delete(earlier)
    if (earlier === layout) break
  }
  return true
}

/** A layout as text, the same whatever the order of its fields. */
function textOf(layout: Layout): string {
  return JSON.stringify(layout, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
