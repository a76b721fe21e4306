import { ATTACHMENT_STYLE, PAGE_NUMBER_FONT } from './geometry.ts'
import type { Layout } from './types.ts'

/** Fonts of official documents, by the names that files carry. Others may be typed. */
export const OFFICIAL_FONTS = [
  '方正小标宋简体',
  '黑体',
  '楷体_GB2312',
  '仿宋_GB2312',
  '仿宋',
  '楷体',
  '宋体',
  '华文中宋',
] as const

/**
 * A font's name stands in XML and in style sheets, and Windows cuts it after 31 characters (LOGFONT,
 * lfFaceName). No name has a control character or a sign that ends a name there.
 */
const FONT_NAME = /^[^\p{Cc}\p{Cs}"'<>&;,{}\\]{1,31}$/u

/** Whether a text can be the name of a font, wherever files put it. */
export function isFontName(text: string): boolean {
  return FONT_NAME.test(text) && text.length <= 31
}

/** Every font that a file of this layout names, each once, in the order of the page. */
export function fontsOf(layout: Layout): readonly string[] {
  const { title, header, category, body, note } = layout
  const attachment = layout.attachmentNumber === null ? [] : [ATTACHMENT_STYLE.eastAsianFont]
  const texts = [title, header, category, body, note]
  const number = layout.page.pageNumber === 'none' ? [] : [PAGE_NUMBER_FONT]
  return [
    ...new Set([
      ...attachment,
      ...texts.map((text) => text.eastAsianFont),
      ...number,
      ...texts.map((text) => text.latinFont),
    ]),
  ]
}
