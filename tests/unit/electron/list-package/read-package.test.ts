import { describe, expect, it } from 'vitest'
import { isPackage, readPackage } from '../../../../electron/list-package/read-package.ts'
import { checksum, writePackage } from '../../../../electron/list-package/write-package.ts'
import { packContent } from '../../../../shared/list-package/pack-content.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'

const packed = packContent(sampleList)
const sound = writePackage([packed])

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function bytesOf(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}

/** A package whose checksum is right, whatever is in it: what someone makes on purpose. */
function forged(body: unknown, format = 'duty-list-package/1'): Uint8Array {
  const lines = typeof body === 'string' ? body : JSON.stringify(body)
  return bytesOf(`${JSON.stringify({ format, sha256: checksum(lines) })}\n${lines}`)
}

describe('a sound package', () => {
  it('gives back the lists that went in, and the same lists the same bytes', () => {
    expect(readPackage(sound)).toEqual({ ok: true, value: [packed] })
    expect(writePackage([structuredClone(packed)])).toEqual(sound)
    expect(isPackage(sound)).toBe(true)
  })

  it('is known by what it begins with', () => {
    expect(isPackage(bytesOf('{"format":"duty-list/1"}'))).toBe(false)
    expect(isPackage(new Uint8Array())).toBe(false)
  })
})

describe('a damaged package is refused with a sentence', () => {
  it.each([
    ['one letter changed', bytesOf(text(sound).replace('青禾镇', '青木镇'))],
    ['cut short', sound.subarray(0, sound.length - 100)],
    ['the first line alone', sound.subarray(0, text(sound).indexOf('\n'))],
    ['something added', bytesOf(`${text(sound)} `)],
    ['no line end at all', bytesOf(text(sound).replaceAll('\n', ' '))],
    ['empty', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['version 0', forged({ lists: [packed] }, 'duty-list-package/0')],
    ['a version that is no number', forged({ lists: [packed] }, 'duty-list-package/x')],
  ])('%s', (_, bytes) => {
    expect(readPackage(bytes)).toMatchObject({ ok: false, error: { code: 'unreadable' } })
    expect(readPackage(bytes)).toMatchObject({ error: { message: expect.stringContaining('已损坏') } })
  })

  it('a newer one asks for a newer program', () => {
    const newer = readPackage(forged({ lists: [packed], more: 1 }, 'duty-list-package/2'))
    expect(newer).toMatchObject({ ok: false, error: { message: expect.stringContaining('升级本程序') } })
  })
})

describe('a package made to do harm is refused, its checksum right', () => {
  const { state } = packed
  const [category] = state.categories
  const item = category?.items[0]
  it.each([
    ['no lists', { lists: [] }],
    ['no JSON', '{"lists":'],
    ['another shape', { lists: [{ state: 'x', versions: [] }] }],
    ['a field too many', { lists: [{ ...packed, path: '/etc/passwd' }] }],
    ['a kind that there is not', { lists: [{ ...packed, state: { ...state, kind: 'other' } }] }],
    [
      'a text of a million letters',
      { lists: [{ ...packed, state: { ...state, notes: ['长'.repeat(1_000_000)] } }] },
    ],
    [
      'two categories of one id',
      { lists: [{ ...packed, state: { ...state, categories: [category, category] } }] },
    ],
    [
      'two items of one id',
      { lists: [{ ...packed, state: { ...state, categories: [{ ...category, items: [item, item] }] } }] },
    ],
    [
      'a layout that no paper has room for',
      {
        lists: [
          {
            ...packed,
            state: { ...state, layout: { ...state.layout, page: { ...state.layout.page, width: 0 } } },
          },
        ],
      },
    ],
    [
      '101 lists',
      { lists: Array.from({ length: 101 }, () => ({ ...packed, state: { ...state, categories: [] } })) },
    ],
    ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a prototype', '{"lists":[],"__proto__":{"polluted":true}}'],
  ])('%s', (_, body) => {
    expect(readPackage(forged(body))).toMatchObject({ ok: false, error: { code: 'unreadable' } })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
