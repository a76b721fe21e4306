import { useEffect, useMemo, useRef, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { itemIdentities } from '../../../shared/proofread/settings.ts'
import type { Finding } from '../../../shared/proofread/types.ts'
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
  const worker = useRef<Worker | null>(null)
  const run = useRef(0)
  const [found, setFound] = useState<{ findings: readonly Finding[] | null; read: StoredList }>({
    findings: null,
    read: list,
  })
  const asked = useRef(list)
  const [running, setRunning] = useState(true)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const started = new Worker(new URL('./proofread-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.run !== run.current) return
      setFound({ findings: data.findings, read: asked.current })
      setFailed(false)
      setRunning(false)
    })
    started.addEventListener('error', () => {
      setFailed(true)
      setRunning(false)
    })
    worker.current = started
    return () => started.terminate()
  }, [])

  useEffect(() => {
    if (surroundings === undefined) return
    const note: SurroundingsNote = { surroundings }
    worker.current?.postMessage(note)
  }, [surroundings])

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
      worker.current?.postMessage(request)
    }, DELAY)
    return () => clearTimeout(timer)
    // What a save alone changes (revision, time, words for undo) is nothing to proofread.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kind, title, office, notes, categories, layout.columns, proofreading, surroundings])

  return useMemo(() => ({ ...found, running, failed }), [found, running, failed])
}
