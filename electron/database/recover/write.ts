import type Database from 'better-sqlite3'
import { chooseCounty, writeDirectory } from '../directory.ts'
import { rememberCorrection } from '../import-corrections.ts'
import { setDeleted } from '../lists.ts'
import { saveNamedLayout } from '../named-layouts.ts'
import { addPackedList } from '../packed-lists.ts'
import { writePreferences } from '../preferences.ts'
import type { Recovered } from '../recover.ts'
import { writing } from '../sql.ts'
import { itemCount } from './lists.ts'

/** Puts what was rescued into a new database, all in one transaction. */
export function writeRecovered(db: Database.Database, recovered: Recovered): void {
  const now = new Date()
  writing(db, () => {
    for (const { county, entries } of recovered.directories) {
      writeDirectory(db, { county, entries, label: '从损坏的数据中救回', lists: [], at: now })
    }
    for (const { list, deleted, county } of recovered.lists) {
      const listId = addPackedList(db, { state: list, versions: [] }, now)
      if (county !== null) chooseCounty(db, listId, county)
      if (deleted) setDeleted(db, listId, now)
    }
    for (const { name, layout } of recovered.layouts) saveNamedLayout(db, name, layout, now)
    for (const { correction, at } of recovered.corrections) rememberCorrection(db, correction, at)
    writePreferences(db, recovered.preferences)
  })
}

/** Whether anything of worth was rescued; preferences alone are chosen again in a minute. */
export function holdsAnything({ lists, directories, layouts, corrections }: Recovered): boolean {
  return [lists, directories, layouts, corrections].some((found) => found.length > 0)
}

/** What was rescued, in words, to follow 救回了. */
export function countsOf(recovered: Recovered): string {
  const lists = recovered.lists.filter(({ deleted }) => !deleted)
  const items = lists.reduce((sum, { list }) => sum + itemCount(list), 0)
  const departments = recovered.directories.reduce((sum, { entries }) => sum + entries.length, 0)
  const layouts = recovered.layouts.length
  const others = [
    ...(departments === 0 ? [] : [`部门名录中的 ${departments} 个部门`]),
    ...(layouts === 0 ? [] : [`“我的版式”中的 ${layouts} 个版式`]),
  ]
  const counts = ` ${lists.length} 份清单、${items} 个事项`
  return others.length === 0 ? counts : `${counts}，以及${others.join('、')}`
}
