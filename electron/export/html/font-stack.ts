import type { TextStyle } from '../../../shared/layout/types.ts'

/**
 * Where the official font is missing, a browser looks for these, in order: names of the same face, then
 * the nearest that Windows, 统信UOS or 麒麟 bring along.
 */
const SUBSTITUTES: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: [
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    'Noto Serif CJK SC',
    'SimSun',
  ],
  仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'FandolFang'],
  仿宋: ['FangSong', '华文仿宋', 'STFangsong', 'FandolFang'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  黑体: ['SimHei', '华文黑体', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei'],
  宋体: ['SimSun', '华文宋体', 'Noto Serif CJK SC'],
}

/** Last of all; 黑体 is the one official font without serifs. */
function genericFamily(font: string): string {
  return font === '黑体' ? 'sans-serif' : 'serif'
}

/** A text as a CSS string. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}

/**
 * Value of `font-family`: the Latin font for Latin letters alone (see {@link latinFace}), then the
 * Chinese font and what may stand in for it.
 */
export function fontStack({ eastAsianFont, latinFont }: TextStyle): string {
  const chinese = [eastAsianFont, ...(SUBSTITUTES[eastAsianFont] ?? [])]
  return (
    [latinFaceName(latinFont), ...chinese].map(cssString).join(', ') + `, ${genericFamily(eastAsianFont)}`
  )
}

function latinFaceName(font: string): string {
  return `${font} 西文`
}

/** A face that holds a font's letters and digits but not its “ ” … —, which belong to the Chinese font. */
export function latinFace(font: string): string {
  const sources = font === 'Times New Roman' ? [font, 'Liberation Serif'] : [font]
  const local = sources.map((source) => `local(${cssString(source)})`).join(', ')
  return `@font-face { font-family: ${cssString(latinFaceName(font))}; src: ${local}; unicode-range: U+20-7E, U+C0-24F; }`
}
