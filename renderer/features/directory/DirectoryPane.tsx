import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { adoptNames, entryOf, unlistedNames, withEntry } from '../../../shared/directory/entries.ts'
import { countyNamed } from '../../../shared/directory/name-forms.ts'
import type { DirectoryEntry } from '../../../shared/directory/types.ts'
import { DepartmentPane } from './DepartmentPane.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { EntryList } from './EntryList.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { UnlistedNames } from './UnlistedNames.tsx'
import type { CountyLists, Directory, DirectoryActions } from './use-directory.ts'
import { useTellDone } from '../../ui/use-tell-done.ts'

/** What stands before the screen. */
export type DirectoryDialog =
  | { readonly type: 'counties' }
  /** An entry to edit; null for a new one. */
  | { readonly type: 'entry'; readonly name: string | null }
  /** `by` is the new name to begin with. */
  | { readonly type: 'rename' | 'merge'; readonly name: string; readonly by?: string | undefined }

export interface DirectoryPaneProps {
  readonly directory: Directory
  readonly lists: CountyLists['lists']
  readonly openListId: number | null
  readonly actions: DirectoryActions
  readonly dialog: DirectoryDialog | null
  readonly onDialog: (dialog: DirectoryDialog | null) => void
}

/** One county's directory: names in use that are not in it, its entries, and the chosen department. */
export function DirectoryPane(props: DirectoryPaneProps): ReactNode {
  const { directory, lists, actions, dialog, onDialog } = props
  const tellDone = useTellDone()
  const { entries, used } = directory
  const [chosen, setChosen] = useState<string | null>(null)
  const county = useMemo(() => countyNamed(directory.county, directory.city), [directory])
  const unlisted = useMemo(() => unlistedNames(entries, used), [entries, used])
  const entry = chosen === null ? undefined : entryOf(entries, chosen)

  const adopt = async (names: typeof unlisted): Promise<void> => {
    const [only] = names
    const adoption = adoptNames(entries, names, county)
    const asked = names.length === 1 && only !== undefined && adoption.doubtful.length === 1
    const next = asked ? withEntry(entries, null, bare(only.name)) : adoption.entries
    const label = names.length === 1 ? `收入“${only?.name}”` : `收入 ${names.length} 个名称`
    if (!(await actions.save(label, next))) return
    const left = asked ? 0 : adoption.doubtful.length
    tellDone(adoptedText(entries, next, left))
  }
  const save = async (label: string, next: readonly DirectoryEntry[]): Promise<boolean> => {
    const done = await actions.save(label, next)
    if (done) tellDone(`已${label}，不合适可以撤销。`)
    return done
  }

  return (
    <div className="directory">
      <main className="directory-main">
        <UnlistedNames
          names={unlisted}
          entries={entries}
          county={county}
          onAdopt={(names) => void adopt(names)}
          onReplace={(name, by) => onDialog({ type: 'rename', name, by })}
        />
        <EntryList entries={entries} used={used} chosen={entry?.name ?? null} onChoose={setChosen} />
      </main>
      <aside className="directory-aside" aria-label="选中的部门">
        <DepartmentPane
          entry={entry}
          entries={entries}
          county={directory.county}
          lists={lists}
          state={directory.state}
          onSave={(label, next) => void save(label, next)}
          onDialog={onDialog}
        />
      </aside>
      {dialog?.type === 'entry' && (
        <EntryDialog
          entries={entries}
          name={dialog.name}
          onSave={async (label, next, name) => {
            if (!(await save(label, next))) return
            setChosen(name)
            onDialog(null)
          }}
          onCancel={() => onDialog(null)}
        />
      )}
      {(dialog?.type === 'rename' || dialog?.type === 'merge') && (
        <RenameDialog
          directory={directory}
          lists={lists}
          openListId={props.openListId}
          name={dialog.name}
          by={dialog.by}
          merging={dialog.type === 'merge'}
          onSave={actions.save}
          onDone={(name) => {
            setChosen(name)
            onDialog(null)
          }}
          onCancel={() => onDialog(null)}
        />
      )}
    </div>
  )
}

function bare(name: string): DirectoryEntry {
  return { name, shortNames: [], formerNames: [] }
}

function adoptedText(
  before: readonly DirectoryEntry[],
  after: readonly DirectoryEntry[],
  left: number,
): string {
  const parts = [`名录现有 ${after.length} 个部门`]
  const aliases = countAliases(after) - countAliases(before)
  if (aliases > 0) parts.push(`其中 ${aliases} 个名称算作简称或曾用名`)
  if (left > 0) parts.push(`${left} 个疑有错字的没有收入，请核对`)
  return `${parts.join('，')}。`
}

function countAliases(entries: readonly DirectoryEntry[]): number {
  return entries.reduce((sum, { shortNames, formerNames }) => sum + shortNames.length + formerNames.length, 0)
}
