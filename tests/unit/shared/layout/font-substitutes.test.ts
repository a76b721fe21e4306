import { describe, expect, it } from 'vitest'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../shared/layout/built-in.ts'
import { chineseFonts, missingFonts, namesOf } from '../../../../shared/layout/font-substitutes.ts'
import { fontsOf } from '../../../../shared/layout/fonts.ts'

const OFFICIAL = ['方正小标宋简体', '黑体', '仿宋_GB2312', '宋体', 'Times New Roman']

function computerWith(...fonts: readonly string[]): (name: string) => boolean {
  return (name) => fonts.includes(name)
}

describe('the fonts of a computer', () => {
  it('are complete on one of an office that has bought the title font, by any of their names', () => {
    const office = computerWith(
      'FZXiaoBiaoSong-B05S',
      'SimHei',
      'FangSong_GB2312',
      'SimSun',
      'Times New Roman',
    )
    expect(missingFonts(OFFICIAL, office)).toEqual([])
  })

  it('of Windows as it comes lack the title font and 仿宋_GB2312, with the nearest instead', () => {
    const windows = computerWith('SimHei', 'SimSun', 'FangSong', 'KaiTi', 'STZhongsong', 'Times New Roman')
    expect(missingFonts(OFFICIAL, windows)).toEqual([
      { font: '方正小标宋简体', substitute: '华文中宋' },
      { font: '仿宋_GB2312', substitute: '仿宋' },
    ])
  })

  it('may be none at all: then the system takes what it likes', () => {
    expect(missingFonts(['仿宋_GB2312', '自定义体'], computerWith())).toEqual([
      { font: '仿宋_GB2312', substitute: null },
      { font: '自定义体', substitute: null },
    ])
  })

  it('are looked for in that order where a list is shown', () => {
    expect(chineseFonts('仿宋_GB2312').slice(0, 4)).toEqual([
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
    ])
    expect(namesOf('宋体')).toEqual(['宋体', 'SimSun'])
  })
})

describe('the fonts that a file names', () => {
  it('are those of its layout, each once', () => {
    expect(fontsOf(layoutFor('cooperation'))).toEqual([
      '方正小标宋简体',
      '黑体',
      '仿宋_GB2312',
      '宋体',
      'Times New Roman',
    ])
    const layout = layoutFor('cooperation')
    expect(fontsOf({ ...layout, page: { ...layout.page, pageNumber: 'none' } })).not.toContain('宋体')
    for (const built of BUILT_IN_LAYOUTS) expect(new Set(fontsOf(built)).size).toBe(fontsOf(built).length)
  })
})
