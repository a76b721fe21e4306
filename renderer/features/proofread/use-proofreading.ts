import { useEffect, useMemo, useRef, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { itemIdentities } from '../../../shared/proofread/settings.ts'
import type { Finding, Surroundings } from '../../../shared/proofread/types.ts'
import { contentOf } from './content-of.ts'
import type { CheckAnswer, CheckRequest, SurroundingsNote } from './messages.ts'
import { useSurroundings } from './use-surroundings.ts'

/** Milliseconds without a key before the list is read again. */
const DELAY = 400

export interface Proofreading {
  /** Null before the first reading is done. */
  readonly findings: readonly Finding[] | null
  /** The list as it was read: the findings' places are places of its texts. */
  readonly read: StoredList
  /** True while what is shown is older than the list. */
  readonly running: boolean
  /** The last reading broke off; the list itself is not touched by that. */
  readonly failed: boolean
}

/** Proofreads a list beside the screen, in a worker, whenever it changes. */
export function useProofreading(list: StoredList): Proofreading {
  const surroundings = useSurroundings(list.id)
  const run = useRef(0)
  const [found, setFound] = useState<{ findings: readonly Finding[] | null; read: StoredList }>({
    findings: null,
    read: list,
  })
  const asked = useRef(list)
  const [running, setRunning] = useState(true)
  const [failed, setFailed] = useState(false)

  const started = useRef<{ worker: Worker; surroundings?: Surroundings } | null>(null)
  /** Starts the worker with the first question: a list must not wait for it while it is opened. */
  const ask = (request: CheckRequest, known: Surroundings): void => {
    started.current ??= {
      worker: startWorker((answer) => {
        if (answer !== null && answer.run !== run.current) return
        if (answer !== null) setFound({ findings: answer.findings, read: asked.current })
        setFailed(answer === null)
        setRunning(false)
      }),
    }
    const { worker } = started.current
    // A worker answers the page that made it; there is no target origin to name.
    /* oxlint-disable unicorn/require-post-message-target-origin */
    if (started.current.surroundings !== known)
      worker.postMessage({ surroundings: known } satisfies SurroundingsNote)
    started.current.surroundings = known
    worker.postMessage(request)
    /* oxlint-enable unicorn/require-post-message-target-origin */
  }
  useEffect(
    () => () => {
      started.current?.worker.terminate()
      started.current = null
    },
    [],
  )

  const { kind, title, office, notes, categories, layout, proofreading } = list
  useEffect(() => {
    // The first reading waits for what the library knows, so that no finding comes and goes.
    if (surroundings === undefined) return undefined
    setRunning(true)
    const timer = setTimeout(() => {
      run.current += 1
      asked.current = list
      const request: CheckRequest = {
        run: run.current,
        list: contentOf(list),
        settings: proofreading,
        identities: itemIdentities(list.categories),
      }
      ask(request, surroundings)
    }, DELAY)
    return () => clearTimeout(timer)
    // What a save alone changes (revision, time, words for undo) is nothing to proofread.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kind, title, office, notes, categories, layout.columns, proofreading, surroundings])

  return useMemo(() => ({ ...found, running, failed }), [found, running, failed])
}

/** @param onAnswer told what was found; null where the worker broke off */
function startWorker(onAnswer: (answer: CheckAnswer | null) => void): Worker {
  const worker = new Worker(new URL('./proofread-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => onAnswer(data))
  worker.addEventListener('error', () => onAnswer(null))
  return worker
}
