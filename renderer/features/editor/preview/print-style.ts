import type { CSSProperties } from 'react'
import type { TextStyle } from '../../../../shared/layout/types.ts'

/** Stand-ins on computers that lack an official font, nearest first. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/仿宋|FangSong/i, '"仿宋_GB2312", "仿宋", FangSong, STFangsong, "FandolFang", "Noto Serif CJK SC", serif'],
  [/楷/, '"楷体_GB2312", "楷体", KaiTi, STKaiti, "AR PL KaitiM GB", serif'],
  [/黑|Hei/i, '"黑体", SimHei, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'],
  [/小标宋/, '"方正小标宋简体", "方正小标宋_GBK", "华文中宋", STZhongsong, "Noto Serif CJK SC", serif'],
]
const SONG = '"宋体", SimSun, "Noto Serif CJK SC", serif'

/** A layout's text style for the screen; points stay points. */
export function printStyle(style: TextStyle): CSSProperties {
  const standIns = STAND_INS.find(([pattern]) => pattern.test(style.eastAsianFont))?.[1] ?? SONG
  return {
    fontFamily: `"${style.latinFont}", "${style.eastAsianFont}", ${standIns}`,
    fontSize: `${style.size}pt`,
    lineHeight: `${style.lineHeight}pt`,
    fontWeight: style.bold ? 700 : 400,
  }
}
