import { deflateRawSync } from 'node:zlib'
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

/** A zip of parts that share one packed content and say that they unpack to a single byte. */
function lyingZip(names: readonly string[], packed: Uint8Array): Uint8Array {
  const entry = (signature: number, before: number, name: string, after: readonly number[]): Buffer => {
    const head = Buffer.alloc(before + 26)
    head.writeUInt32LE(signature)
    head.writeUInt16LE(8, before + 4)
    head.writeUInt32LE(packed.length, before + 14)
    head.writeUInt32LE(1, before + 18)
    head.writeUInt16LE(name.length, before + 22)
    return Buffer.concat([head, Buffer.from(after), Buffer.from(name)])
  }
  let offset = 0
  const parts: Buffer[] = []
  const directory = names.map((name) => {
    const local = entry(0x04034b50, 4, name, [])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    parts.push(local, Buffer.from(packed))
    offset += local.length + packed.length
    return entry(0x02014b50, 6, name, [...rest])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

test('a zip bomb stops at the limit, whatever size it declares', () => {
  const small = deflateRawSync(Buffer.from('<a/>'))
  expect(messageOf(lyingZip(['content.xml', 'more.xml'], small))).toBe('ok')
  const huge = deflateRawSync(Buffer.alloc(260 * 1024 * 1024), { level: 1 })
  const bomb = lyingZip(['content.xml', 'more.xml'], huge)
  expect(bomb.length).toBeLessThan(8 * 1024 * 1024)
  expect(messageOf(bomb)).toContain('500 MB')
})
