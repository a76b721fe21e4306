/** The same face by the names that systems and programs know it by. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S'],
  方正小标宋_GBK: ['FZXiaoBiaoSong-B05'],
  仿宋_GB2312: ['FangSong_GB2312'],
  仿宋: ['FangSong'],
  楷体_GB2312: ['KaiTi_GB2312'],
  楷体: ['KaiTi'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
  华文中宋: ['STZhongsong'],
  华文仿宋: ['STFangsong'],
  华文楷体: ['STKaiti'],
  华文黑体: ['STHeiti'],
  华文宋体: ['STSong'],
}

/**
 * Where an official font is missing, the program shows the first of these that there is: the nearest that
 * Windows, 统信UOS or 麒麟 bring along.
 */
const SUBSTITUTES: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['方正小标宋_GBK', '华文中宋', 'Noto Serif CJK SC', '宋体'],
  仿宋_GB2312: ['仿宋', '华文仿宋', 'FandolFang'],
  仿宋: ['仿宋_GB2312', '华文仿宋', 'FandolFang'],
  楷体_GB2312: ['楷体', '华文楷体'],
  楷体: ['楷体_GB2312', '华文楷体'],
  黑体: ['华文黑体', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei'],
  宋体: ['华文宋体', 'Noto Serif CJK SC'],
  'Times New Roman': ['Liberation Serif'],
}

/** A face by all its names, the given one first. */
export function namesOf(font: string): readonly string[] {
  return [font, ...(OTHER_NAMES[font] ?? [])]
}

/** A Chinese font with what may stand in for it, nearest first. */
export function chineseFonts(font: string): readonly string[] {
  return [font, ...(SUBSTITUTES[font] ?? [])].flatMap(namesOf)
}

/** Last of all; 黑体 is the one official font without serifs. */
export function genericFamily(font: string): 'serif' | 'sans-serif' {
  return font === '黑体' ? 'sans-serif' : 'serif'
}

/** An official font that this computer lacks. */
export interface MissingFont {
  readonly font: string
  /** What the program shows instead; null where it is whatever the system takes. */
  readonly substitute: string | null
}

/**
 * Which of these fonts a computer lacks, under all their names, and what stands in for each.
 *
 * @param isPresent whether the computer has a font of this name
 */
export function missingFonts(fonts: readonly string[], isPresent: (name: string) => boolean): MissingFont[] {
  const isThere = (font: string): boolean => namesOf(font).some(isPresent)
  return fonts
    .filter((font) => !isThere(font))
    .map((font) => ({ font, substitute: SUBSTITUTES[font]?.find(isThere) ?? null }))
}
