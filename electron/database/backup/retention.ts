/** Backups of today that are kept, of every earlier day, and in all. */
const OF_TODAY = 3
const OF_A_DAY = 1
const IN_ALL = 30

export interface Dated {
  readonly takenAt: Date
}

/**
 * The backups that may go: of today all but the newest three, of every earlier day all but its
 * newest, and of all but the newest thirty the rest. Days are days of the office's clock.
 */
export function expendable<T extends Dated>(backups: readonly T[], now: Date): T[] {
  const newestFirst = backups.toSorted((a, b) => b.takenAt.getTime() - a.takenAt.getTime())
  const today = dayOf(now)
  const keptOfDay = new Map<string, number>()
  let kept = 0
  return newestFirst.filter(({ takenAt }) => {
    const day = dayOf(takenAt)
    const ofDay = keptOfDay.get(day) ?? 0
    // A clock set back makes backups of tomorrow; they count as today's.
    const allowed = day >= today ? OF_TODAY : OF_A_DAY
    if (ofDay >= allowed || kept >= IN_ALL) return true
    keptOfDay.set(day, ofDay + 1)
    kept += 1
    return false
  })
}

function dayOf(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
