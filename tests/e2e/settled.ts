import type { Page } from '@playwright/test'

/** For how many drawn frames in a row nothing may move: what fades in begins a frame or two after it is there. */
const STILL_FRAMES = 4

/** Waits until all that opens, closes or fades has come to rest; what turns for ever does not count. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(framesAtRest, STILL_FRAMES)
}

/** Runs in the page. */
async function framesAtRest(atLeast: number): Promise<void> {
  let still = 0
  while (still < atLeast) {
    // One frame after the other.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const isMoving = document
      .getAnimations()
      .some(
        ({ effect, playState }) =>
          playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime ?? 0),
      )
    still = isMoving ? 0 : still + 1
  }
}
