const DATE_TIME = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

const TIME = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** A moment on this computer's clock: 2026/03/05 09:07 */
export function localDateTime(iso: string): string {
  return DATE_TIME.format(new Date(iso))
}

/** A time of day on this computer's clock: 09:07:30 */
export function localTime(iso: string): string {
  return TIME.format(new Date(iso))
}
