import { useEffect, useRef, useState } from 'react'
import type { NamedBytes } from '../../../shared/contract/bridge.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { call } from '../../api/client.ts'
import { readingProblem } from '../../ui/reading-problem.ts'
import { useJob } from '../../ui/use-job.ts'
import type { JobProgress } from '../../ui/use-job.ts'

export type PackageState =
  | { readonly stage: 'reading' }
  | { readonly stage: 'failed'; readonly message: string }
  | ({ readonly stage: 'read' } & CallOutput<'package.read'>)

/** Reads a 清单包. Leaving the screen throws it away, unless it was kept. */
export function usePackage(file: File | NamedBytes): {
  readonly state: PackageState
  readonly progress: JobProgress | null
  /** Call when the package was confirmed. */
  keep(): void
} {
  const [state, setState] = useState<PackageState>({ stage: 'reading' })
  const { run, progress } = useJob()
  const kept = useRef(false)

  useEffect(() => {
    let left = false
    let packageId: string | null = null
    const discard = (): void => {
      if (packageId !== null && !kept.current) {
        void call('package.discard', { packageId }).catch(() => undefined)
      }
    }
    const read = async (): Promise<void> => {
      try {
        const bytes = await bytesOf(file)
        const found = await run((jobId) => call('package.read', { jobId, bytes }))
        packageId = found.packageId
        if (left) discard()
        else setState({ stage: 'read', ...found })
      } catch (error) {
        if (!left) setState({ stage: 'failed', message: readingProblem(error) })
      }
    }
    void read()
    return () => {
      left = true
      discard()
    }
  }, [file, run])

  return {
    state,
    progress,
    keep: () => {
      kept.current = true
    },
  }
}

/** `Blob.bytes` may be missing in older browsers, and what the program opened has the bytes already. */
async function bytesOf(file: File | NamedBytes): Promise<Uint8Array<ArrayBuffer>> {
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(file.bytes)
}
