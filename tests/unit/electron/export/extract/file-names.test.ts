import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractFileNames, extractFolderName } from '../../../../../electron/export/extract/file-names.ts'

const LIST = { kind: 'cooperation', office: '青禾镇' } as const

describe('names of the documents', () => {
  it('say what they are and for whom', () => {
    expect(extractFolderName(LIST)).toBe('青禾镇配合履职事项清单征求意见稿')
    expect(extractFileNames(LIST, ['县公安局', '县委/县政府办'], [])).toEqual([
      '青禾镇配合履职事项清单（征求意见稿）—县公安局.docx',
      '青禾镇配合履职事项清单（征求意见稿）—县委／县政府办.docx',
    ])
  })

  it('differ where departments are written alike to a file system, and from what is there', () => {
    const names = extractFileNames(
      { kind: 'basic', office: null },
      ['县科协A', '县科协a', '…', '???'],
      ['基本履职事项清单（征求意见稿）—县科协A.docx'],
    )
    expect(names.slice(0, 2)).toEqual([
      '基本履职事项清单（征求意见稿）—县科协A（2）.docx',
      '基本履职事项清单（征求意见稿）—县科协a（3）.docx',
    ])
    expect(new Set(names)).toHaveLength(4)
  })

  it('are good on Windows and differ, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('con', '局'.repeat(300), '', '.', '县局'),
    )
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 8 }), fc.option(typed), (departments, office) => {
        const names = extractFileNames({ kind: 'cooperation', office }, departments, [])
        expect(new Set(names.map((name) => name.toLowerCase()))).toHaveLength(departments.length)
        for (const name of names) {
          expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.docx$/u)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
        }
        expect(extractFolderName({ kind: 'cooperation', office })).not.toBe('')
      }),
    )
  })
})
