import type { ServerResponse } from 'node:http'
import { SECURITY_HEADERS } from '../screens/policy.ts'

/** Keeps an idle connection from being taken for a dead one. */
const BEAT_MS = 30_000

/** From the page's request to the connection that it makes once its scripts run, on a slow machine. */
const LOADING_MS = 60_000

export interface Windows {
  /** A page was asked for: its window is about to open. */
  expect(): void
  /** Holds a window's connection; the window is closed when it breaks. */
  add(response: ServerResponse): void
  close(): void
}

/**
 * Knows which windows are open by the connection that each holds. A background window's timers are
 * throttled by browsers, an open connection is not.
 *
 * @param graceMs how long no window may be open before `onLastClosed`: a reload closes and opens one
 */
export function trackWindows(graceMs: number, onLastClosed: () => void): Windows {
  const open = new Set<ServerResponse>()
  let ending: NodeJS.Timeout | undefined
  const beat = setInterval(() => {
    for (const response of open) response.write(': open\n\n')
  }, BEAT_MS)

  const endAfter = (milliseconds: number): void => {
    clearTimeout(ending)
    if (open.size === 0) ending = setTimeout(onLastClosed, milliseconds)
  }

  return {
    expect: () => {
      if (ending !== undefined) endAfter(LOADING_MS)
    },
    add: (response) => {
      clearTimeout(ending)
      open.add(response)
      response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream' })
      response.write(': open\n\n')
      response.once('close', () => {
        open.delete(response)
        endAfter(graceMs)
      })
    },
    close: () => {
      clearInterval(beat)
      for (const response of open) {
        response.removeAllListeners('close')
        response.end()
      }
      clearTimeout(ending)
    },
  }
}
