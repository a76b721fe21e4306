import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unzip } from '../../../../../electron/import/readers/zip.ts'

const text = new TextDecoder()
const all = (): boolean => true

function messageOf(bytes: Uint8Array): string {
  const result = unzip(bytes, all)
  return result.ok ? 'ok' : result.error.message
}

describe('unpacking a zip', () => {
  const zip = zipSync({
    'content.xml': strToU8('<清单/>'.repeat(100)),
    'media/图.png': [strToU8('x'), { level: 0 }],
  })

  test('gives the parts that are asked for', () => {
    const parts = unzip(zip, (name) => name === 'content.xml')
    if (!parts.ok) throw new Error(parts.error.message)
    expect([...parts.value.keys()]).toEqual(['content.xml'])
    expect(text.decode(parts.value.get('content.xml'))).toBe('<清单/>'.repeat(100))
  })

  test('takes stored parts and Chinese names', () => {
    const parts = unzip(zip, all)
    expect(parts.ok && text.decode(parts.value.get('media/图.png'))).toBe('x')
  })

  test('refuses what is cut off anywhere, and never throws', () => {
    for (let length = 0; length < zip.length; length += 1) {
      expect(messageOf(zip.subarray(0, length))).toContain('损坏')
    }
  })

  test('survives every flipped byte', () => {
    for (let at = 0; at < zip.length; at += 1) {
      const broken = zip.slice()
      broken[at] = ~(broken[at] ?? 0)
      expect(typeof unzip(broken, all).ok).toBe('boolean')
    }
  })

  test('says that a part has a password', () => {
    const locked = zip.slice()
    const directory = zip.findLastIndex(
      (_, at) => zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1,
    )
    locked[directory + 8] = 1
    expect(messageOf(locked)).toContain('密码')
  })
})

test('a zip bomb stops at the limit, whatever size it declares', () => {
  const bomb = zipSync({
    'content.xml': new Uint8Array(300 * 1024 * 1024),
    'more.xml': new Uint8Array(300 * 1024 * 1024),
  })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  for (let at = 0; at + 4 < bomb.length; at += 1) {
    const isEntry = bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1 && bomb[at + 3] === 2
    if (isEntry) new DataView(bomb.buffer, bomb.byteOffset).setUint32(at + 24, 1, true)
  }
  expect(messageOf(bomb)).toContain('500 MB')
})
