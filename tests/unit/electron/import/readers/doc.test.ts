import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDoc } from '../../../../../electron/import/readers/doc.ts'
import { readable, rowTexts } from '../../../../support/grid-text.ts'

/** Written by LibreOffice 7.4 as “MS Word 97” out of a .docx with lists, merged cells and tracked changes. */
const NUMBERED = readFileSync(path.resolve(import.meta.dirname, '../../../../fixtures/import/numbered.doc'))

describe('a Word 97 document', () => {
  test('shows automatic numbers, merged cells and accepted changes as Word does', async () => {
    const file = readable(await readDoc(NUMBERED))
    expect(rowTexts(file)).toEqual([
      '[青石镇配合履职事项清单]',
      '0×4,1:一、党建',
      '0:3 1×1,2:名称甲 2:区民政局：/1.审核/1.发放/①子/②丑 3:1.甲/1.1乙/1.2丙/2.丁',
      '0:3 2×2,1:1.重新/I.罗/a)a',
      '0:4 1:名称乙 2:二、一/（一）（一）/三、二 3:每月',
      '[注：试行。]',
    ])
    expect(file.warnings).toEqual([expect.stringContaining('修订'), expect.stringContaining('隐藏')])
  })
})

/** The file with one byte of the head of its text stream changed. */
function changed(at: number, value: number): Uint8Array {
  const head = NUMBERED.indexOf(Buffer.from([0xec, 0xa5]))
  const copy = Uint8Array.from(NUMBERED)
  copy[head + at] = value
  return copy
}

describe('a file that cannot be read', () => {
  test.each([
    ['empty', new Uint8Array(), '损坏'],
    ['not a Word file', new Uint8Array(4096), '损坏'],
    ['with a password', changed(0x0b, 0x13), '密码'],
    ['of Word 95', changed(0, 0xdc), 'Word 95'],
    ['with another mark', changed(1, 0), '损坏'],
  ])('%s is refused with a reason', async (_name, bytes, reason) => {
    const result = await readDoc(bytes)
    expect(result.ok ? 'read' : result.error.message).toContain(reason)
  })

  test.each(['WordDocument', '1Table'])('whose part %s has an impossible size is refused', async (name) => {
    const entry = NUMBERED.indexOf(Buffer.from(`${name}\0`, 'utf16le'))
    expect(entry).toBeGreaterThan(0)
    const copy = Uint8Array.from(NUMBERED)
    // In the stream's size ([MS-CFB] 2.6.1).
    copy[entry + 0x7b] = 0xff
    const result = await readDoc(copy)
    expect(result.ok ? 'read' : result.error.message).toContain('损坏')
  })

  test('cut off or scrambled anywhere it gives a result', async () => {
    for (let at = 0; at < NUMBERED.length; at += 61) {
      const scrambled = Uint8Array.from(NUMBERED)
      scrambled[at] = ~(scrambled[at] ?? 0)
      expect(typeof (await readDoc(scrambled)).ok).toBe('boolean')
      expect(typeof (await readDoc(NUMBERED.subarray(0, at))).ok).toBe('boolean')
    }
  })
})
