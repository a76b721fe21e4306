import type { CSSProperties } from 'react'
import { chineseFonts, genericFamily } from '../../../../shared/layout/font-substitutes.ts'
import type { TextStyle } from '../../../../shared/layout/types.ts'
import { PIXELS_PER_POINT } from './pixels.ts'

/** A layout's text style for the screen; points stay points. */
export function printStyle(style: TextStyle): CSSProperties {
  const named = [style.latinFont, ...chineseFonts(style.eastAsianFont)].map((font) => JSON.stringify(font))
  return {
    fontFamily: [...named, genericFamily(style.eastAsianFont)].join(', '),
    fontSize: `${style.size}pt`,
    lineHeight: `${style.lineHeight}pt`,
    fontWeight: style.bold ? 700 : 400,
    // Type of whole pixels is the clearer for being fitted to them; other type would be set too wide.
    textRendering: Number.isInteger(style.size * PIXELS_PER_POINT) ? 'auto' : 'geometricPrecision',
  }
}
