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
