import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFileName, safeFileStem } from '../../../../electron/export/file-name.ts'

const heading = { kind: 'cooperation', office: '青禾镇', title: ['云泽县', '青禾镇清单'] } as const

describe('exportFileName', () => {
  it('names the file by office and kind', () => {
    expect(exportFileName(heading, 'docx')).toBe('青禾镇配合履职事项清单.docx')
    expect(exportFileName({ ...heading, kind: 'basic' }, 'xlsx')).toBe('青禾镇基本履职事项清单.xlsx')
    expect(exportFileName({ ...heading, kind: 'reclaimed' }, 'html')).toBe(
      '青禾镇上级部门收回履职事项清单.html',
    )
  })

  it('takes the title where the office is unknown, and the kind where both are', () => {
    expect(exportFileName({ ...heading, office: null }, 'docx')).toBe('云泽县青禾镇清单.docx')
    expect(exportFileName({ kind: 'basic', office: ' ', title: [] }, 'docx')).toBe('基本履职事项清单.docx')
    expect(exportFileName({ kind: 'basic', office: null, title: ['...'] }, 'docx')).toBe(
      '基本履职事项清单.docx',
    )
  })

  it('turns what Windows forbids into its wide twin', () => {
    expect(exportFileName({ ...heading, office: null, title: ['甲/乙:丙*丁?"戊"<己>|\\'] }, 'docx')).toBe(
      '甲／乙：丙＊丁？”戊”＜己＞｜＼.docx',
    )
  })

  it('avoids the names of Windows devices, blanks and dots at the ends, line breaks', () => {
    expect(safeFileStem('con')).toBe('清单con')
    expect(safeFileStem('LPT1.清单')).toBe('清单LPT1.清单')
    expect(safeFileStem('concert')).toBe('concert')
    expect(safeFileStem(' .甲\n乙. ')).toBe('甲 乙')
  })

  it('is a name every file system takes, whatever the office is called', () => {
    const forbidden = /[<>:"/\\|?*\p{Cc}]|^[\s.]|[\s.]$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (office) => {
        const name = exportFileName({ ...heading, office }, 'docx')
        expect(name).not.toMatch(forbidden)
        expect(name.isWellFormed()).toBe(true)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190)
        expect(name).toMatch(/.\.docx$/u)
      }),
    )
  })

  it('cuts a long name between characters', () => {
    const name = exportFileName({ ...heading, office: '𠮷'.repeat(100) }, 'docx')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
    expect(name).toBe(`${'𠮷'.repeat(43)}.docx`)
  })
})
