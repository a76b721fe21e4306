import { PIXELS_PER_MM } from './pixels.ts'

const SMALLEST = 0.3

/**
 * How large a page is shown for its whole width to be in sight; 1 is the size on paper.
 *
 * @param room pixels
 * @param page.width millimetres
 */
export function fittingZoom(room: number, page: { readonly width: number }, largest = 1): number {
  return Math.max(SMALLEST, Math.min(largest, room / (page.width * PIXELS_PER_MM)))
}
