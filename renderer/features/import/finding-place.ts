import type { Place } from '../../../shared/grid/types.ts'

/**
 * The item that a place of the source belongs to: the last one that begins at it or above it.
 *
 * @param itemPlaces where each item begins, in the order of the source
 * @returns its index; null where the place lies above the items or on another sheet
 */
export function itemAt(itemPlaces: readonly Place[], place: Place): number | null {
  const index = itemPlaces.findLastIndex(
    (start) => start.sheet === place.sheet && comparePlaces(start, place) <= 0,
  )
  return index === -1 ? null : index
}

function comparePlaces(a: Place, b: Place): number {
  return (a.page ?? 0) - (b.page ?? 0) || a.row - b.row
}
