import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createListDocument } from '../../../../../../renderer/features/editor/save/list-document.ts'
import type { Saved, StoredList } from '../../../../../../shared/contract/schemas.ts'
import { storedList } from '../stored-list.ts'

const AT = '2026-03-05T09:00:00.000Z'

/** A screen on a database that takes item names; `hold` keeps its next answer to `list.get` back. */
function screenOn(database: StoredList) {
  let stored = database
  let shown: StoredList | undefined = database
  let held: (() => void) | null = null
  let broken = false
  let composing = false
  const sent: unknown[] = []
  const asked: string[] = []
  const rename = (id: number, name: string): void => {
    stored = {
      ...stored,
      revision: stored.revision + 1,
      categories: stored.categories.map((category) => ({
        ...category,
        items: category.items.map((item) => (item.id === id ? { ...item, name } : item)),
      })),
    }
  }
  const answer = async (
    call: string,
    input: { itemId?: number; patch?: { name?: string } },
  ): Promise<unknown> => {
    asked.push(call)
    if (call === 'list.revision') return { revision: stored.revision, updatedAt: stored.updatedAt }
    if (call === 'list.get') {
      const seen = stored
      if (held !== null) await new Promise<void>((resolve) => (held = resolve))
      return seen
    }
    if (broken) throw new Error('磁盘已满')
    sent.push(input)
    rename(input.itemId ?? 0, input.patch?.name ?? '')
    return { revision: stored.revision, savedAt: AT, undo: '修改事项名称' }
  }
  const document = createListDocument({
    call: answer as never,
    listId: stored.id,
    explain: (error) => (error instanceof Error ? error.message : ''),
    refusalOf: () => null,
    composing: () => composing,
    outlivesPage: (input) => JSON.stringify(input).length < 60_000,
    read: () => shown,
    write: (list) => (shown = list),
  })
  const remove = (id: number): void => {
    const { categories } = stored
    stored = {
      ...stored,
      revision: stored.revision + 1,
      categories: categories.map((each) => ({ ...each, items: each.items.filter((item) => item.id !== id) })),
    }
  }
  return {
    document,
    sent,
    asked,
    names: () => shown?.categories.flatMap((category) => category.items.map((item) => item.name)),
    shown: () => shown,
    rename,
    remove,
    /** Another window takes back what it did. */
    restore: ({ categories }: StoredList) => {
      stored = { ...stored, revision: stored.revision + 1, categories }
    },
    stored: () => stored,
    hold: () => (held = () => undefined),
    release: () => {
      held?.()
      held = null
    },
    break: () => (broken = true),
    compose: (is: boolean) => (composing = is),
  }
}

const type = (name: string) => ({ target: 'item', id: 11, patch: { name } }) as const

type Screen = ReturnType<typeof screenOn>

const three = (): Screen => screenOn(storedList([['生态环保', ['河道', '山林', '湿地']]]))
const item = (id: number) => ({ type: 'item', id }) as const

const deletion = (screen: Screen, id: number) => async (): Promise<Saved> => {
  screen.remove(id)
  return Promise.resolve({ revision: screen.stored().revision, savedAt: AT, undo: '删除事项' })
}

const goneElsewhere = (screen: Screen): number[] =>
  [11, 12, 13].filter((id) => screen.document.deletedElsewhere(item(id)))

describe('a list on the screen and in the database', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows what is typed at once, long before it is saved', () => {
    const screen = screenOn(storedList([['生态环保', ['河道']]]))
    screen.document.edit(type('河道巡查'))
    expect(screen.names()).toEqual(['河道巡查'])
    expect(screen.document.saver.state().phase).toBe('waiting')
  })

  it('keeps unsaved typing when the list is read again', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    screen.rename(12, '山林防火')
    screen.document.edit(type('河道巡查'))
    await screen.document.refresh()
    expect(screen.names()).toEqual(['河道巡查', '山林防火'])
  })

  it('does not let an answer from before a save take the saved text away', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道']]]))
    screen.hold()
    const refreshed = screen.document.refresh()
    await vi.advanceTimersByTimeAsync(0)
    screen.document.edit(type('河道巡查'))
    expect(await screen.document.saver.flush()).toBe(true)
    screen.release()
    await refreshed
    expect(screen.names()).toEqual(['河道巡查'])
  })

  it('saves the typing before it changes the order of things', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道']]]))
    screen.document.edit(type('河道巡查'))
    let savedBefore = false
    await screen.document.change(() => {
      savedBefore = screen.document.saver.unsaved().length === 0
      screen.rename(11, '河道保洁')
      return Promise.resolve({ revision: 3, savedAt: AT, undo: '修改事项名称' })
    })
    expect(savedBefore).toBe(true)
    expect(screen.names()).toEqual(['河道保洁'])
  })

  it('changes nothing while the typing before it can not be saved, and says so', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道']]]))
    screen.break()
    screen.document.edit(type('河道巡查'))
    const work = vi.fn<() => Promise<Saved>>()
    await expect(screen.document.change(work)).rejects.toThrow('磁盘已满')
    expect(work).not.toHaveBeenCalled()
    expect(screen.names()).toEqual(['河道巡查'])
  })

  it('shows what is there now when a change is refused', async () => {
    const screen = screenOn(storedList([['平安建设', ['防汛', '防火']]]))
    screen.rename(12, '另一个窗口改的名称')
    await expect(screen.document.change(() => Promise.reject(new Error('改过')))).rejects.toThrow('改过')
    expect(screen.names()).toEqual(['防汛', '另一个窗口改的名称'])
  })

  it('offers undo as soon as something is saved', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道']]]))
    screen.document.edit(type('河道巡查'))
    await screen.document.saver.flush()
    expect(screen.shown()?.undo).toBe('修改事项名称')
  })

  it('reads the list again after a save only where something else was changed', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    const other = screen.shown()?.categories[0]?.items[1]
    screen.document.edit(type('河道巡查'))
    await screen.document.saver.flush()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.asked).toEqual(['item.update'])
    expect(screen.shown()?.categories[0]?.items[1]).toBe(other)

    screen.rename(12, '山林防火')
    screen.document.edit(type('河道保洁'))
    await screen.document.saver.flush()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.asked).toEqual(['item.update', 'item.update', 'list.get'])
    expect(screen.names()).toEqual(['河道保洁', '山林防火'])
  })

  it('looks on coming back whether something was changed elsewhere, before it reads the list', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    await screen.document.refreshIfChanged()
    expect(screen.asked).toEqual(['list.revision'])
    screen.rename(12, '山林防火')
    await screen.document.refreshIfChanged()
    expect(screen.names()).toEqual(['河道', '山林防火'])
  })

  it('shows a change whose outcome is known without reading the list', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    const work = async (): Promise<Saved> => {
      screen.rename(11, '河道保洁')
      return Promise.resolve({ revision: screen.stored().revision, savedAt: AT, undo: '改名' })
    }
    const before = screen.shown()
    await screen.document.change(work, { show: (list) => ({ ...list, categories: [] }) })
    expect(screen.shown()).toMatchObject({ categories: [], revision: screen.stored().revision, undo: '改名' })
    expect(screen.asked).toEqual([])

    // Another window was here as well: what it did must be read.
    screen.rename(12, '山林防火')
    expect(before?.revision).toBe(1)
    await screen.document.change(work, { show: (list) => ({ ...list, categories: [] }) })
    expect(screen.names()).toEqual(['河道保洁', '山林防火'])
  })

  it('sends all that is typed at once when the window closes, in order', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    screen.document.edit(type('河道巡查'))
    void screen.document.saver.flush()
    screen.document.edit(type('河道巡查。'))
    screen.document.edit({ target: 'heading', patch: { year: 2027 } })
    screen.document.leave()
    expect(screen.sent.at(-1)).toMatchObject({
      edits: [
        { call: 'item.update', input: { itemId: 11, patch: { name: '河道巡查' } } },
        {
          call: 'item.update',
          input: { itemId: 11, patch: { name: '河道巡查。' }, base: { name: '河道巡查' } },
        },
        { call: 'list.updateHeading', input: { patch: { year: 2027 } } },
      ],
    })
  })

  it('saves a text too large for a window that closes without waiting for a pause', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道']]]))
    const paste = { target: 'item', id: 11, patch: { remarks: '每季度巡查。'.repeat(12_000) } } as const
    screen.document.edit(paste)
    expect(screen.document.saver.state().phase).toBe('saving')
    expect(screen.document.canLeave()).toBe(false)
    await screen.document.saver.flush()
    expect(screen.document.canLeave()).toBe(true)
    // Of the same text with a word more, that word is all that is sent.
    screen.document.edit({ ...paste, patch: { remarks: `${paste.patch.remarks}完` } })
    expect([screen.document.saver.state().phase, screen.document.canLeave()]).toEqual(['waiting', true])
  })

  it('sends with each edit what the field held before it, also where the list was read again', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    screen.document.edit(type('河道巡查'))
    screen.rename(11, '别处改的')
    await screen.document.refresh()
    screen.document.edit(type('河道巡查。'))
    screen.document.edit({ target: 'item', id: 12, patch: { name: '山林防火' } })
    await screen.document.saver.flush()
    expect(screen.sent).toMatchObject([
      { itemId: 11, patch: { name: '河道巡查。' }, base: { name: '河道' }, startsStep: true },
      { itemId: 12, patch: { name: '山林防火' }, base: { name: '山林' }, startsStep: true },
    ])
  })

  it('remembers an item with the typing in it after it was deleted elsewhere', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道']]]))
    screen.document.edit(type('河道巡查'))
    expect(screen.document.lastSeen(11)).toMatchObject({
      item: { name: '河道巡查' },
      category: { name: '生态环保' },
    })
    expect(screen.document.lastSeen(99)).toBeUndefined()
  })

  describe('when something is deleted', () => {
    it('tells what others did from what was done here', async () => {
      const screen = three()
      await screen.document.change(deletion(screen, 13), { deletes: [item(13)] })
      const before = screen.stored()
      screen.remove(12)
      await screen.document.refreshIfChanged()
      expect(goneElsewhere(screen)).toEqual([12])
      expect(screen.document.deletedElsewhere({ type: 'category', id: 12 })).toBe(false)

      // The other window takes it back; then it is deleted here.
      screen.restore(before)
      await screen.document.refreshIfChanged()
      expect(screen.names()).toEqual(['河道', '山林'])
      await screen.document.change(deletion(screen, 12), { deletes: [item(12)] })
      expect(goneElsewhere(screen)).toEqual([])
    })

    it('tells it where the first to see it is a step that is done here', async () => {
      const screen = three()
      screen.remove(12)
      await screen.document.change(deletion(screen, 13), { deletes: [item(13)] })
      expect(screen.names()).toEqual(['河道'])
      expect(goneElsewhere(screen)).toEqual([12])
    })

    it('does not take for others what a category took with it, nor what undo took back', async () => {
      const screen = three()
      screen.rename(12, '山林防火')
      await screen.document.change(
        async () => {
          screen.restore({ ...screen.stored(), categories: [] })
          return Promise.resolve({ revision: screen.stored().revision, savedAt: AT, undo: '删除类别' })
        },
        { deletes: [{ type: 'category', id: 1 }] },
      )
      expect(screen.names()).toEqual([])
      expect(goneElsewhere(screen)).toEqual([])

      const undoing = three()
      await undoing.document.change(deletion(undoing, 11), { deletes: 'unknown' })
      expect(goneElsewhere(undoing)).toEqual([])
    })

    it('does not take for others what a step under way deletes', async () => {
      const screen = three()
      screen.rename(11, '别处改的')
      const done = screen.document.change(
        async () => {
          const saved = await deletion(screen, 12)()
          // The window is looked at before the answer is here.
          await screen.document.refreshIfChanged()
          return saved
        },
        { deletes: [item(12)] },
      )
      await done
      expect(screen.names()).toEqual(['别处改的', '湿地'])
      expect(goneElsewhere(screen)).toEqual([])
    })
  })

  it('reads and shows nothing more once its screen is left', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    const leave = screen.document.open()
    screen.rename(12, '山林防火')
    screen.document.edit(type('河道巡查'))
    leave()
    expect(await screen.document.saver.flush()).toBe(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.asked).toEqual(['item.update'])
  })

  it('tells it, too, where a step is refused because of it', async () => {
    const screen = screenOn(storedList([['平安建设', ['防汛', '防火']]]))
    screen.remove(12)
    await expect(screen.document.change(() => Promise.reject(new Error('没有了')))).rejects.toThrow('没有了')
    expect(screen.document.deletedElsewhere({ type: 'item', id: 12 })).toBe(true)
  })

  it('does not read the list once more for what it has just read', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    screen.rename(12, '山林防火')
    screen.document.edit(type('河道巡查'))
    await screen.document.saver.flush()
    await screen.document.refresh()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.asked.filter((call) => call === 'list.get')).toHaveLength(1)
  })

  it('puts no other window’s text below a word that is being composed', async () => {
    const screen = screenOn(storedList([['生态环保', ['河道', '山林']]]))
    screen.document.edit(type('河道巡查'))
    screen.rename(12, '山林防火')
    await screen.document.saver.flush()
    screen.compose(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.names()).toEqual(['河道巡查', '山林'])
    screen.compose(false)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(screen.names()).toEqual(['河道巡查', '山林防火'])

    screen.compose(true)
    screen.rename(12, '山林防火巡查')
    await screen.document.refreshIfChanged()
    expect(screen.names()).toEqual(['河道巡查', '山林防火'])
    screen.compose(false)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(screen.names()).toEqual(['河道巡查', '山林防火巡查'])
  })
})
