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
          resolve({
            revision: written.length,
            savedAt: `2026-03-05T09:00:0${written.length}.000Z`,
            undo: null,
          })
        },
        fail: (message) => reject(new Error(message)),
      })
    })
  const saver = createSaver({
    send,
    onSaved: () => undefined,
    explain: (error) => (error instanceof Error ? error.message : ''),
    refusalOf: (error) => {
      const text = error instanceof Error ? error.message : ''
      return text === 'conflict' || text === 'gone' ? text : null
    },
    delay: 250,
    longest: 1_000,
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

  it('writes at the latest a second after the first key, while the clerk types on', async () => {
    const { answers, saver } = slowDatabase()
    for (let key = 0; key < 6; key += 1) {
      saver.change(name(1, '河'.repeat(key + 1)))
      // oxlint-disable-next-line no-await-in-loop
      await vi.advanceTimersByTimeAsync(190)
    }
    expect(answers).toHaveLength(1)
  })

  it('writes two fields, and a text that starts a step of undo, one after the other', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change(name(1, '巡查'))
    saver.change({ target: 'item', id: 1, patch: { remarks: '每月' } })
    saver.change({ target: 'item', id: 1, patch: { remarks: '每月。' } })
    saver.change({ target: 'item', id: 1, patch: { remarks: '每月。一次' }, startsStep: true })
    const flushed = saver.flush()
    for (let each = 0; each < 3; each += 1) {
      answers[each]?.succeed()
      // oxlint-disable-next-line no-await-in-loop
      await settle()
    }
    expect(await flushed).toBe(true)
    expect(written).toEqual([
      name(1, '巡查'),
      { target: 'item', id: 1, patch: { remarks: '每月。' } },
      { target: 'item', id: 1, patch: { remarks: '每月。一次' }, startsStep: true },
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

  it('keeps the text of a failed write in its turn, before what was typed since, and tries again', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change({ target: 'item', id: 1, patch: { name: '河', remarks: '每月' } })
    const first = saver.flush()
    saver.change(name(1, '河道'))
    answers[0]?.fail('磁盘已满')
    expect(await first).toBe(false)
    expect(saver.state()).toMatchObject({ phase: 'failed', problem: '磁盘已满' })

    const again = saver.flush()
    answers[1]?.succeed()
    await settle()
    answers[2]?.succeed()
    expect(await again).toBe(true)
    expect(written).toEqual([
      { target: 'item', id: 1, patch: { name: '河', remarks: '每月' } },
      name(1, '河道'),
    ])
    expect(saver.state()).toMatchObject({ phase: 'saved', problem: null })
  })

  it('sets a refused edit aside with what was typed on top of it, and writes the rest', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change({ ...name(1, '河'), base: { name: '' } } as Edit)
    const flushed = saver.flush()
    saver.change({ ...name(1, '河道'), base: { name: '河' }, startsStep: true } as Edit)
    saver.change(name(2, '保洁'))
    answers[0]?.fail('conflict')
    await settle()
    answers[1]?.succeed()
    expect(await flushed).toBe(false)
    expect(written).toEqual([name(2, '保洁')])
    const { phase, aside } = saver.state()
    expect(phase).toBe('aside')
    expect(aside).toMatchObject([
      { refusal: 'conflict', edit: { patch: { name: '河道' }, base: { name: '' } } },
    ])
    expect(saver.unsaved()).toHaveLength(1)

    const [refused] = aside
    if (refused === undefined) throw new Error('nothing set aside')
    saver.settle(refused, name(1, '河道'))
    answers[2]?.succeed()
    await settle()
    expect(written.at(-1)).toEqual(name(1, '河道'))
    expect(saver.state()).toMatchObject({ phase: 'saved', aside: [] })
  })

  it('writes all that comes instead of a refused edit, in order, though another question waits', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change(name(1, '河道'))
    saver.change(name(2, '山林'))
    void saver.flush()
    answers[0]?.fail('conflict')
    await settle()
    answers[1]?.fail('conflict')
    await settle()
    const [first] = saver.state().aside
    if (first === undefined) throw new Error('nothing set aside')
    const mine = { ...name(1, '河道'), startsStep: true }
    const theirs = { ...name(1, '别处的'), startsStep: true }
    saver.settle(first, mine, theirs)
    answers[2]?.succeed()
    await settle()
    answers[3]?.succeed()
    await settle()
    expect(written.slice(-2)).toEqual([mine, theirs])
    expect(saver.state()).toMatchObject({ phase: 'aside', aside: [{ edit: { id: 2 } }] })
  })

  it('writes nothing more of what the clerk leaves behind', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change(name(1, '河道'))
    void saver.flush()
    answers[0]?.fail('磁盘已满')
    await settle()
    saver.change(name(2, '山林'))
    saver.drop()
    expect(await saver.flush()).toBe(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(answers).toHaveLength(1)
    expect(written).toEqual([])
    expect(saver.state()).toMatchObject({ phase: 'saved', aside: [] })
  })

  it('goes on saving elsewhere after an item was deleted by someone else', async () => {
    const { answers, saver, written } = slowDatabase()
    saver.change(name(1, '河道'))
    void saver.flush()
    answers[0]?.fail('gone')
    await settle()
    saver.change({ target: 'item', id: 1, patch: { remarks: '每月' } })
    saver.change(name(2, '保洁'))
    const flushed = saver.flush()
    answers[1]?.succeed()
    expect(await flushed).toBe(false)
    expect(written).toEqual([name(2, '保洁')])
    expect(saver.state().aside).toMatchObject([{ edit: { patch: { name: '河道', remarks: '每月' } } }])
    const [refused] = saver.state().aside
    if (refused !== undefined) saver.settle(refused)
    expect(saver.state().phase).toBe('saved')
    expect(await saver.flush()).toBe(true)
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
