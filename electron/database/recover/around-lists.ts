import { directoryEntries } from '../../../shared/contract/calls/departments.ts'
import type { Preferences } from '../../../shared/contract/preferences.ts'
import type { DirectoryEntry } from '../../../shared/directory/types.ts'
import type { RememberedCorrection } from '../../../shared/draft/corrections.ts'
import { layoutSchema } from '../../../shared/layout/schema.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { correctionOf } from '../import-corrections.ts'
import { usablePreferences } from '../preferences.ts'
import type { ReadRow } from './rows.ts'
import { json, text } from './values.ts'

/** A county's directory of departments, as it was last. */
export interface RecoveredDirectory {
  readonly county: string
  readonly entries: readonly DirectoryEntry[]
}

/** The directories as they stood after their last change that is not undone. */
export function latestDirectories(states: readonly ReadRow[]): RecoveredDirectory[] {
  const latest = new Map<string, RecoveredDirectory>()
  const done = states.filter(({ undone }) => undone === 0)
  for (const { county, entries } of done.toSorted((a, b) => Number(a['id']) - Number(b['id']))) {
    const read = directoryEntries.safeParse(json(entries))
    if (typeof county === 'string' && read.success) latest.set(county, { county, entries: read.data })
  }
  return [...latest.values()].filter(({ entries }) => entries.length > 0)
}

/** Layouts saved under a name. */
export function layoutsOf(rows: readonly ReadRow[]): { name: string; layout: Layout }[] {
  return rows.flatMap((row) => {
    const name = text(row['name'], '')
    const layout = layoutSchema.safeParse(json(row['layout']))
    return name !== '' && layout.success ? [{ name, layout: layout.data }] : []
  })
}

/** What was said of the columns of imported files, the one used longest ago first. */
export function correctionsOf(rows: readonly ReadRow[]): { correction: RememberedCorrection; at: Date }[] {
  return rows
    .flatMap((row) => {
      const correction = correctionOf({
        header: json(row['header']),
        fields: json(row['fields']),
        kind: row['kind'] ?? null,
      })
      const at = new Date(text(row['at'], ''))
      return correction === null || Number.isNaN(at.getTime()) ? [] : [{ correction, at }]
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Preferences that this program can use. */
export function preferencesOf(rows: readonly ReadRow[]): Partial<Preferences> {
  return usablePreferences(rows.map(({ name, value }) => [text(name, ''), json(value)]))
}
