import type { Page } from '@playwright/test'

export interface MainThread {
  /** What the main thread did since it was last asked. */
  readonly take: () => Promise<{
    /** Processor time of all its tasks, in milliseconds. */
    readonly work: number
    /** Milliseconds of the longest task; 0 where none was over 50. */
    readonly longestTask: number
  }>
}

/** Watches the main thread of a page that stays open. */
export async function watchMainThread(page: Page): Promise<MainThread> {
  await page.evaluate(() => {
    const tasks: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
    Object.assign(window, { longTasks: tasks })
  })
  const session = await page.context().newCDPSession(page)
  // Processor time, not the clock's: other programs on the machine must not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  let before = 0
  return {
    take: async () => {
      const tasks = await page.evaluate(() =>
        (window as unknown as { longTasks: number[] }).longTasks.splice(0),
      )
      const { metrics } = await session.send('Performance.getMetrics')
      const total = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
      const work = total - before
      before = total
      return { work, longestTask: Math.max(0, ...tasks) }
    },
  }
}
