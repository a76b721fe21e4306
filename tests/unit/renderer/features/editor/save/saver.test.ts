import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaver } from '../../../../../../renderer/features/editor/save/saver.ts'
import type { Edit } from '../../../../../../renderer/features/editor/save/edits.ts'
import type { Saved } from '../../../../../../shared/contract/schemas.ts'

/** A database that answers when the test lets it. */
function slowDatabase() {
  const written: Edit[] = []
  const answers: { succeed(): void; fail(message: string): void }[] = []
  const send = (edit: Edit): Promise<Saved> =>
    new Promise((resolve, reject) => {
      answers.push({
        succeed: () => {
          written.push(edit)
          resolve({ revision: written.length, savedAt: `2026-03-05T09:00:0${written.length}.000Z` })
        },
        fail: (message) => reject(new Error(message)),
      })
    })
  const saver = createSaver({
    send,
    onSaved: () => undefined,
    explain: (error) => (error instanceof Error ? error.message : ''),
    delay: 250,
  })
  return { written, answers, saver }
}

const name = (id: number, text: string): Edit => ({ target: 'item', id, patch: { name: text } })
/** Lets promises that are settled run on. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

describe('saving as the clerk types', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('writes keys that follow quickly as one edit, 250 ms after the last', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change(name(1, '河'))
    await vi.advanceTimersByTimeAsync(200)
    saver.change(name(1, '河道'))
    await vi.advanceTimersByTimeAsync(200)
    expect(answers).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(50)
    expect(answers).toHaveLength(1)
    answers[0]?.succeed()
    await settle()
    expect(written).toEqual([name(1, '河道')])
  })

  it('says “saved” only after the answer', async () => {
    const { answers, saver } = slowDatabase()
    saver.change(name(1, '河道巡查'))
    expect(saver.state().phase).toBe('waiting')
    void saver.flush()
    expect(saver.state()).toMatchObject({ phase: 'saving', savedAt: null })
    answers[0]?.succeed()
    await settle()
    expect(saver.state()).toMatchObject({ phase: 'saved', savedAt: '2026-03-05T09:00:01.000Z' })
  })

  it('joins two fields of one item, and keeps two items apart and in order', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change(name(1, '巡查'))
    saver.change({ target: 'item', id: 1, patch: { remarks: '每月' } })
    saver.change(name(2, '保洁'))
    const flushed = saver.flush()
    answers[0]?.succeed()
    await settle()
    answers[1]?.succeed()
    expect(await flushed).toBe(true)
    expect(written).toEqual([
      { target: 'item', id: 1, patch: { name: '巡查', remarks: '每月' } },
      name(2, '保洁'),
    ])
  })

  it('sends what was typed during a write after it, never beside it', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change(name(1, '河'))
    void saver.flush()
    saver.change(name(1, '河道'))
    void saver.flush()
    expect(answers).toHaveLength(1)
    expect(saver.unsaved()).toEqual([name(1, '河'), name(1, '河道')])
    answers[0]?.succeed()
    await settle()
    expect(saver.state().phase).toBe('saving')
    answers[1]?.succeed()
    await settle()
    expect(written.at(-1)).toEqual(name(1, '河道'))
    expect(saver.unsaved()).toEqual([])
  })

  it('keeps the text of a failed write under what was typed since, and tries again', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change({ target: 'item', id: 1, patch: { name: '河', remarks: '每月' } })
    const first = saver.flush()
    saver.change(name(1, '河道'))
    answers[0]?.fail('磁盘已满')
    expect(await first).toBe(false)
    expect(saver.state()).toMatchObject({ phase: 'failed', problem: '磁盘已满' })

    const again = saver.flush()
    answers[1]?.succeed()
    expect(await again).toBe(true)
    expect(written).toEqual([{ target: 'item', id: 1, patch: { name: '河道', remarks: '每月' } }])
    expect(saver.state()).toMatchObject({ phase: 'saved', problem: null })
  })

  it('goes on showing a failure while the clerk types on, until a write succeeds', async () => {
    const { answers, saver } = slowDatabase()
    saver.change(name(1, '河'))
    void saver.flush()
    answers[0]?.fail('数据库正忙')
    await settle()
    saver.change(name(1, '河道'))
    expect(saver.state().phase).toBe('failed')
    await vi.advanceTimersByTimeAsync(250)
    answers[1]?.succeed()
    await settle()
    expect(saver.state().phase).toBe('saved')
  })

  it('has nothing to do where nothing was typed', async () => {
    const { answers, saver } = slowDatabase()
    expect(await saver.flush()).toBe(true)
    expect(answers).toHaveLength(0)
  })
})
