import type { PastEdit } from './history-queries.ts'

const DAY = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})

export interface DayOfEdits {
  /** As headed: 2026年3月5日周四 */
  readonly day: string
  readonly edits: readonly PastEdit[]
}

/** Edits under the days of this computer's calendar, in the order given. */
export function editsByDay(edits: readonly PastEdit[]): DayOfEdits[] {
  const days = Map.groupBy(edits, (edit) => DAY.format(new Date(edit.at)))
  return [...days].map(([day, own]) => ({ day, edits: own }))
}
