import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useEffect, useId, useMemo, useRef } from 'react'
import { CallFailed, call, host } from '../../../api/client.ts'
import type { Saved, StoredList } from '../../../../shared/contract/schemas.ts'
import { errorMessage } from '../../../ui/error-message.ts'
import { createListDocument } from './list-document.ts'
import type { Effect, ListDocument } from './list-document.ts'
import type { Refusal } from './saver.ts'
import { useComposing } from './use-composing.ts'
import { useStepBreaks } from './use-step-breaks.ts'

export interface OpenList {
  readonly listId: number
  readonly list: StoredList | undefined
  readonly error: unknown
  /** The list as it is this very moment, before the screen is drawn again. */
  current(): StoredList | undefined
  readonly document: ListDocument
  retry(): void
  /** Reads the list again where it is not what was read; drops it where it is gone, so that the reason is shown. */
  makeSure(): Promise<void>
  /**
   * Does one change of the list's structure after all typing is saved, and shows the outcome.
   *
   * @returns what the change answered; null where it failed (the message has been shown)
   */
  change<T extends Saved>(work: () => Promise<T>, effect?: Effect): Promise<T | null>
}

/**
 * One list, open for editing: what the screen shows is the database's state with the unsaved typing on top.
 * The screen that shows it also takes {@link useTyping}.
 */
export function useListDocument(listId: number): OpenList {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  // Each screen reads for itself: what a screen that was left still saves is not in what the next one has read.
  const screen = useId()
  const queryKey = useMemo(() => ['list', listId, screen] as const, [listId, screen])

  const composing = useComposing()
  const document = useMemo(
    () =>
      createListDocument({
        call,
        listId,
        explain: errorMessage,
        refusalOf,
        composing: () => composing.current,
        outlivesPage: (input) => host.outlivesPage(input),
        read: () => queryClient.getQueryData<StoredList>(queryKey),
        write: (list) => void queryClient.setQueryData<StoredList>(queryKey, list),
      }),
    [composing, listId, queryClient, queryKey],
  )
  const query = useQuery({ queryKey, queryFn: () => document.fetch(), gcTime: 0 })

  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const change = useCallback(
    <T extends Saved>(work: () => Promise<T>, effect?: Effect): Promise<T | null> => {
      const step = queue.current.then(async () => {
        try {
          return await document.change(work, effect)
        } catch (error) {
          void message.error(errorMessage(error), 8)
          return null
        }
      })
      queue.current = step
      return step
    },
    [document, message],
  )

  const { data: list, error, refetch } = query
  return useMemo(
    () => ({
      listId,
      list,
      error,
      current: () => queryClient.getQueryData<StoredList>(queryKey),
      document,
      retry: () => void refetch(),
      makeSure: async () => {
        const unread = queryClient.getQueryData(queryKey) === undefined
        const isGone = !unread && (await document.refreshIfChanged().then(() => false, isNotFound))
        // Unsaved text stays on its screen, whatever became of the list.
        if (unread || (isGone && document.saver.unsaved().length === 0))
          await queryClient.resetQueries({ queryKey, exact: true })
      },
      change,
    }),
    [change, document, error, list, listId, queryClient, queryKey, refetch],
  )
}

/** For the screen on which the list is typed in: what is typed is saved and parted into steps of undo. */
export function useTyping(document: ListDocument): void {
  useFlushOnLeaving(document)
  useStepBreaks(document)
}

/** Saves at once when the page is hidden, closed or left, and looks for others' changes on coming back. */
function useFlushOnLeaving(document: ListDocument): void {
  useEffect(() => {
    const leave = document.open()
    const flush = (): void => void document.saver.flush()
    const comeBack = (): void => void document.refreshIfChanged().catch(() => undefined)
    // Closing never asks, but for text that would be lost: it could not be saved, or is too much at once.
    const ask = (event: BeforeUnloadEvent): void => {
      if (document.saver.state().phase !== 'failed' && document.canLeave()) return
      flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    window.addEventListener('pagehide', document.leave)
    window.addEventListener('blur', flush)
    window.addEventListener('focus', comeBack)
    return () => {
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('pagehide', document.leave)
      window.removeEventListener('blur', flush)
      window.removeEventListener('focus', comeBack)
      flush()
      leave()
    }
  }, [document])
}

/** Trying again would be refused again: what is there must be looked at first. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof CallFailed)) return null
  const { code } = error.error
  if (code === 'conflict') return 'conflict'
  return code === 'not-found' ? 'gone' : null
}

function isNotFound(error: unknown): boolean {
  return refusalOf(error) === 'gone'
}
