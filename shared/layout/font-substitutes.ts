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

/** A Chinese font with what may stand in for it, nearest first. */
export function chineseFonts(font: string): readonly string[] {
  return [font, ...(SUBSTITUTES[font] ?? [])]
}

/** Last of all; 黑体 is the one official font without serifs. */
export function genericFamily(font: string): 'serif' | 'sans-serif' {
  return font === '黑体' ? 'sans-serif' : 'serif'
}
