import { chineseFonts, genericFamily } from '../../../shared/layout/font-substitutes.ts'
import type { TextStyle } from '../../../shared/layout/types.ts'

/** A text as a CSS string. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}

/**
 * Value of `font-family`: the Latin font for Latin letters alone (see {@link latinFace}), then the
 * Chinese font and what may stand in for it.
 */
export function fontStack({ eastAsianFont, latinFont }: TextStyle): string {
  const chinese = chineseFonts(eastAsianFont)
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
