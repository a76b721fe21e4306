import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import { MOST_DRAFT_MB, MOST_DRAFTS } from '../../../shared/contract/calls/import.ts'
import type { ImportReport } from '../../../shared/draft/import-report.ts'
import { createFileJobs } from './file-jobs.ts'
import {
  confirmedHeading,
  followed,
  headingOf,
  isReady,
  reportOf,
  type Corrections,
  type HeadingDraft,
  type QueuedFile,
  type Reading,
  type Understood,
} from './queued-file.ts'

/** Files read at a time: more would only wait in the service, with their bytes in memory. */
const AT_A_TIME = 2

const STOPPED = '已停止读取，没有导入。'

export type Calls = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

export interface QueueOptions {
  readonly call: Calls
  /** The sentence for what a call rejected with, or for a file that can't be read any more. */
  readonly explain: (error: unknown) => string
  /** Whether a call was refused because the service no longer knows the draft. */
  readonly isLost: (error: unknown) => boolean
}

/** How many files did not join the queue. */
export interface Added {
  /** There already. */
  readonly twice: number
  /** Too many or too large together. */
  readonly refused: number
}

export interface Written {
  readonly type: 'written'
  /** In the order of the imported files. */
  readonly listIds: readonly number[]
  readonly report: ImportReport
}

export type Confirmed =
  | Written
  /** The program was started again meanwhile; the files are being read again as they were corrected. */
  | { readonly type: 'lost' }

export interface ImportQueue {
  add(files: readonly File[]): Added
  /** Stops reading one file; the others go on. */
  stop(id: string): void
  retry(id: string): void
  want(id: string, wanted: boolean): void
  setHeading(id: string, heading: HeadingDraft): void
  /** Understands a file again; rejects where that failed, and the reading before stays. */
  correct(id: string, corrections: Corrections): Promise<void>
  /** Writes all wanted files that were understood, or none; rejects where none was written. */
  confirm(): Promise<Confirmed>
  /** Stops everything and throws away what was not confirmed. */
  close(): void
  entries(): readonly QueuedFile[]
  subscribe(listener: () => void): () => void
}

/** Reads files into drafts that can be corrected and confirmed together. */
export function createImportQueue({ call, explain, isLost }: QueueOptions): ImportQueue {
  let entries: readonly QueuedFile[] = []
  let written: ReadonlySet<string> = new Set()
  /** What was corrected of files whose drafts were lost. */
  const lost = new Map<string, Understood>()
  /** How often each file was corrected: an earlier correction that ends says nothing of the latest. */
  const corrected = new Map<string, number>()
  const listeners = new Set<() => void>()

  const set = (next: readonly QueuedFile[]): void => {
    entries = next
    for (const listener of listeners) listener()
  }
  const change = (id: string, patch: Partial<QueuedFile>): void =>
    set(entries.map((entry) => (entry.id === id ? { ...entry, ...patch } : entry)))
  const reading = (id: string): Reading | undefined => entries.find((entry) => entry.id === id)?.reading
  const understood = (id: string): Understood | null => {
    const present = reading(id)
    return present?.stage === 'understood' ? present : null
  }
  const jobs = createFileJobs(call, (id, progress) => {
    if (reading(id)?.stage === 'reading') change(id, { reading: { stage: 'reading', progress } })
  })

  const next = (): void => {
    const free = AT_A_TIME - entries.filter((entry) => entry.reading.stage === 'reading').length
    const waiting = entries.filter((entry) => entry.reading.stage === 'waiting').slice(0, Math.max(0, free))
    for (const { id, file } of waiting) {
      change(id, { reading: { stage: 'reading', progress: null } })
      void readInTurn(id, file)
    }
  }
  const readInTurn = async (id: string, file: File): Promise<void> => {
    const read = await readFile(id, file)
    if (read !== null && reading(id)?.stage === 'reading') change(id, { reading: read })
    next()
  }
  const readFile = async (id: string, file: File): Promise<Reading | null> => {
    const before = lost.get(id)
    try {
      const draft = await jobs.run(id, async (jobId, isWanted) => {
        const bytes = new Uint8Array(await file.arrayBuffer())
        return isWanted() ? call('import.read', { jobId, name: file.name, bytes }) : null
      })
      if (draft === null) return null
      const fresh = { stage: 'understood', draft, corrections: {}, correcting: false } as const
      if (before === undefined) return { ...fresh, heading: headingOf(draft) }
      const again = await asBefore(id, { ...fresh, heading: before.heading }, before.corrections)
      if (again !== null) lost.delete(id)
      else discard(draft.draftId)
      return again
    } catch (error) {
      // What was corrected is done again when the clerk lets the file be read again.
      return { stage: 'failed', message: explain(error) }
    }
  }
  const asBefore = async (
    id: string,
    fresh: Understood,
    corrections: Corrections,
  ): Promise<Understood | null> => {
    if (Object.keys(corrections).length === 0) return fresh
    const { draftId } = fresh.draft
    const draft = await jobs.run(id, (jobId) => call('import.correct', { jobId, draftId, corrections }))
    return draft === null ? null : { ...fresh, draft, corrections }
  }
  const discard = (draftId: string): void => void call('import.discard', { draftId }).catch(() => undefined)
  const readAgain = (id: string, before: Understood): void => {
    discard(before.draft.draftId)
    lost.set(id, before)
    change(id, { reading: { stage: 'waiting' } })
    next()
  }

  return {
    add: (files) => {
      let twice = 0
      let refused = 0
      const added: QueuedFile[] = []
      for (const file of files) {
        const present = [...entries, ...added]
        if (present.some((entry) => isSameFile(entry, file))) twice += 1
        else if (isTooMuch(present, file)) refused += 1
        else added.push({ id: crypto.randomUUID(), file, reading: { stage: 'waiting' }, wanted: true })
      }
      set([...entries, ...added])
      next()
      return { twice, refused }
    },
    stop: (id) => {
      jobs.stop(id)
      change(id, { reading: { stage: 'failed', message: STOPPED } })
      next()
    },
    retry: (id) => {
      change(id, { reading: { stage: 'waiting' } })
      next()
    },
    want: (id, wanted) => change(id, { wanted }),
    setHeading: (id, heading) => {
      const present = understood(id)
      if (present !== null) change(id, { reading: { ...present, heading } })
    },
    correct: async (id, corrections) => {
      const before = understood(id)
      if (before === null) return
      change(id, { reading: { ...before, correcting: true } })
      const turn = (corrected.get(id) ?? 0) + 1
      corrected.set(id, turn)
      const { draftId } = before.draft
      try {
        const draft = await jobs.run(id, (jobId) => call('import.correct', { jobId, draftId, corrections }))
        const present = understood(id)
        if (draft === null || present === null) return
        const heading = followed(present.heading, before.draft, draft)
        change(id, { reading: { ...present, draft, heading, corrections } })
      } catch (error) {
        const present = understood(id)
        if (!isLost(error) || present === null) throw error
        readAgain(id, { ...present, corrections })
      } finally {
        const present = understood(id)
        if (present !== null && corrected.get(id) === turn)
          change(id, { reading: { ...present, correcting: false } })
      }
    },
    confirm: async () => {
      const ready = entries.filter(isReady)
      const report = reportOf(entries)
      try {
        const { listIds } = await call('import.confirm', {
          drafts: ready.map(({ reading: { draft, heading } }) => ({
            draftId: draft.draftId,
            heading: confirmedHeading(heading),
          })),
        })
        written = new Set(ready.map(({ id }) => id))
        return { type: 'written', listIds, report }
      } catch (error) {
        if (!isLost(error)) throw error
        for (const { id } of ready) {
          const before = understood(id)
          if (before !== null) readAgain(id, before)
        }
        return { type: 'lost' }
      }
    },
    close: () => {
      jobs.stopAll()
      lost.clear()
      for (const entry of entries) {
        if (entry.reading.stage !== 'understood' || written.has(entry.id)) continue
        discard(entry.reading.draft.draftId)
      }
      set([])
    },
    entries: () => entries,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A file that failed may be tried again under the same name. */
function isSameFile({ file, reading }: QueuedFile, other: File): boolean {
  if (file === other) return true
  const same =
    file.name === other.name && file.size === other.size && file.lastModified === other.lastModified
  return same && reading.stage !== 'failed'
}

function isTooMuch(present: readonly QueuedFile[], file: File): boolean {
  const bytes = present.reduce((sum, entry) => sum + entry.file.size, file.size)
  return present.length > 0 && (present.length >= MOST_DRAFTS || bytes > MOST_DRAFT_MB * 2 ** 20)
}
