const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/**
 * A positive whole number below 1,000 in Chinese numerals, as used before category names.
 *
 * @param value 1 to 999
 * @returns e.g. 一, 十, 十一, 二十, 一百零五
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`no numeral for ${value}`)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  let text = hundreds > 0 ? `${DIGITS[hundreds]}百` : ''
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`
  else if (hundreds > 0 && ones > 0) text += '零'
  return ones > 0 ? text + DIGITS[ones] : text
}

/** The categories that are printed: an empty one is not (and takes no numeral). */
export function printedCategories<C extends { readonly items: readonly unknown[] }>(
  categories: readonly C[],
): readonly C[] {
  return categories.filter((category) => category.items.length > 0)
}
