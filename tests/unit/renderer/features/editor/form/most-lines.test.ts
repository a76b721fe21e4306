import { describe, expect, it } from 'vitest'
import { mostLines } from '../../../../../../renderer/features/editor/form/most-lines.ts'

const FULL = { text: '一\n二\n三', start: 5, end: 5 }

function edits(): {
  told: string[]
  key: (name: string, state?: typeof FULL) => unknown
  paste: (text: string, state?: typeof FULL) => unknown
} {
  const told: string[] = []
  const made = mostLines(3, (what) => told.push(what))
  return {
    told,
    key: (name, state = FULL) => made.key({ key: name } as KeyboardEvent, state),
    paste: (text, state = FULL) => made.paste(text, state),
  }
}

describe('a field with a most of lines', () => {
  it('refuses one more, by key and by paste', () => {
    const { told, key, paste } = edits()
    expect(key('Enter')).toBe('taken')
    expect(paste('四\r\n五')).toBe('taken')
    expect(told).toEqual(['line', 'paste'])
  })

  it('takes what keeps within it', () => {
    const { told, key, paste } = edits()
    expect(key('a')).toBeNull()
    expect(key('Enter', { ...FULL, start: 0, end: 3 })).toBeNull()
    expect(paste('改成\r\n两行', { ...FULL, start: 2, end: 5 })).toBeNull()
    expect(told).toEqual([])
  })

  it('lets an old text that has more be made shorter', () => {
    const old = { text: '一\n二\n三\n四\n五', start: 0, end: 5 }
    expect(edits().paste('一\n二', old)).toBeNull()
  })
})
