import type { Place } from '../grid/types.ts'

/** A place in a file in words: 工作表“清单”第 12 行, 第 3 页第 5 行 */
export function placeText(place: Place): string {
  const sheet = place.sheet === undefined ? '' : `工作表“${place.sheet}”`
  const page = place.page === undefined ? '' : `第 ${place.page} 页`
  return `${sheet}${page}第 ${place.row} 行`
}
