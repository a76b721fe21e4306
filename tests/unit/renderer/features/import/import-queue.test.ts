import { describe, expect, it } from 'vitest'
import { createImportQueue, type Calls } from '../../../../../renderer/features/import/import-queue.ts'
import type { ImportDraft } from '../../../../../renderer/features/import/queued-file.ts'

const COLUMNS = { columns: { 2: 'remarks' } } as never
const OTHERS = { columns: { 3: 'remarks' } } as never
const LOST = new Error('unknown draft')

function draft(draftId: string): ImportDraft {
  const list = { kind: 'cooperation', title: ['清单'], office: null, year: 2026, categories: [] }
  return { draftId, list, findings: [] } as unknown as ImportDraft
}

/** A service whose answers come when the test gives them. */
function service() {
  const asked: {
    name: string
    input: unknown
    answer: (value: unknown) => void
    fail: (e: Error) => void
  }[] = []
  const call = ((name: string, input: unknown) => {
    if (name === 'import.discard' || name.startsWith('job.')) return Promise.resolve(null)
    return new Promise<never>((answer, fail) =>
      asked.push({ name, input, answer: answer as (value: unknown) => void, fail }),
    )
  }) as Calls
  const queue = createImportQueue({ call, explain: (e) => String(e), isLost: (e) => e === LOST })
  const next = async (name: string) => {
    await expect.poll(() => asked[0]?.name).toBe(name)
    const one = asked.shift()
    if (one === undefined) throw new Error('nothing was asked')
    return one
  }
  const stage = () => queue.entries()[0]?.reading
  const read = async (): Promise<string> => {
    queue.add([new File(['x'], '清单.xlsx')])
    ;(await next('import.read')).answer(draft('first'))
    await expect.poll(() => stage()?.stage).toBe('understood')
    return queue.entries()[0]?.id ?? ''
  }
  return { queue, next, stage, read }
}

describe('corrections of a file that was read', () => {
  it('are under way until the latest of them has ended', async () => {
    const { queue, next, stage, read } = service()
    const id = await read()
    const earlier = queue.correct(id, COLUMNS)
    const first = await next('import.correct')
    const later = queue.correct(id, OTHERS)
    const second = await next('import.correct')
    first.answer(draft('earlier'))
    await earlier
    expect(stage()).toMatchObject({ correcting: true })
    second.answer(draft('later'))
    await later
    expect(stage()).toMatchObject({ correcting: false, draft: { draftId: 'later' }, corrections: OTHERS })
  })

  it('are done again although reading the lost file again failed once', async () => {
    const { queue, next, stage, read } = service()
    const id = await read()
    const corrected = queue.correct(id, COLUMNS)
    ;(await next('import.correct')).fail(LOST)
    await corrected
    ;(await next('import.read')).fail(new Error('busy'))
    await expect.poll(() => stage()?.stage).toBe('failed')
    queue.retry(id)
    ;(await next('import.read')).answer(draft('again'))
    const again = await next('import.correct')
    expect(again.input).toMatchObject({ draftId: 'again', corrections: COLUMNS })
    again.answer(draft('right'))
    await expect.poll(() => stage()).toMatchObject({ stage: 'understood', corrections: COLUMNS })
  })
})
