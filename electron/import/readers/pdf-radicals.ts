/**
 * Radicals (U+2E80, CJK Radicals Supplement, and those of U+2F00 whose compatibility form is the
 * traditional one) that browsers' PDF fonts put in the place of the hanzi of the same shape (Unicode
 * Character Database, EquivalentUnifiedIdeograph.txt).
 */
const SHAPES: ReadonlyMap<string, string> = new Map(
  Array.from(
    '⼾户⾭青⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺹耂⺺肀⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.match(
      /../gu,
    ) ?? [],
    ([radical = '', hanzi = '']): [string, string] => [radical, hanzi],
  ),
)

/**
 * Text as typed: PDF fonts name some hanzi by the code of a radical (⼈ for 人) or of a compatibility
 * form that looks the same.
 */
export function plainHanzi(text: string): string {
  return text.replaceAll(
    /[\u2E80-\u2FDF\uF900-\uFAFF]/g,
    (sign) => SHAPES.get(sign) ?? sign.normalize('NFKC'),
  )
}
