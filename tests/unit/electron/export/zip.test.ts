import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zip } from '../../../../electron/export/zip.ts'

function* failing(): Generator<string> {
  yield 'half'
  throw new Error('no more text')
}

describe('zip', () => {
  it('packs bytes and text pieces under their paths, in order', async () => {
    const archive = await zip([
      ['清单/说明.txt', strToU8('防汛物资')],
      ['list.xml', ['<a>', '青禾镇'.repeat(40_000), '𠮷</a>']],
      ['empty.txt', []],
    ])
    const files = unzipSync(archive)
    expect(Object.keys(files)).toEqual(['清单/说明.txt', 'list.xml', 'empty.txt'])
    expect(strFromU8(files['清单/说明.txt'] ?? strToU8('-'))).toBe('防汛物资')
    expect(strFromU8(files['list.xml'] ?? strToU8('-'))).toBe(`<a>${'青禾镇'.repeat(40_000)}𠮷</a>`)
    expect(files['empty.txt']).toHaveLength(0)
  })

  it('gives the same bytes for the same files', async () => {
    const once = await zip([['a.txt', ['街道']]])
    const again = await zip([['a.txt', ['街道']]])
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  })

  it('passes an error in the making of the text on, instead of an archive cut short', async () => {
    await expect(zip([['a.txt', failing()]])).rejects.toThrow('no more text')
  })
})
