import { useState } from 'react'
import type { Dispatch, ReactNode, SetStateAction } from 'react'
import { CompareScreen } from '../features/compare/CompareScreen.tsx'
import { DirectoryScreen } from '../features/directory/DirectoryScreen.tsx'
import { ListScreen } from '../features/editor/ListScreen.tsx'
import { ImportScreen } from '../features/import/ImportScreen.tsx'
import { useRefreshLibrary } from '../features/library/library-queries.ts'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { PackageScreen } from '../features/package/PackageScreen.tsx'
import { usePackages, type PackageFile } from '../features/package/use-packages.ts'
import { FileDrop } from './FileDrop.tsx'
import { StagedBoundary } from './StagedBoundary.tsx'
import { goTo, mayLeave, useRoute } from './route.ts'
import type { Route } from './route.ts'
import { useStagedList } from './use-staged-list.ts'

/** Files that come in together. */
interface Batch {
  readonly number: number
  readonly files: readonly File[]
  /** Files that come now are another batch. */
  readonly written: boolean
}

/** The screen that the address names, or the import of files that were just chosen or dropped. */
export function Screens(): ReactNode {
  const route = useRoute()
  const [batch, setBatch] = useState<Batch | null>(null)
  const [staged, makeReady] = useStagedList(route)
  const packages = usePackages()
  const add = async (chosen: readonly File[]): Promise<void> => {
    if (!(await mayLeave(null))) return
    const files = packages.add(chosen)
    if (files.length === 0) return
    setBatch((present) =>
      present === null || present.written
        ? { number: (present?.number ?? 0) + 1, files, written: false }
        : { ...present, files: [...present.files, ...files] },
    )
  }

  return (
    <FileDrop onFiles={(files) => void add(files)}>
      {packages.first !== null && (
        <ImportedPackage key={packages.first.number} file={packages.first.file} onDone={packages.next} />
      )}
      {/* Files that came together with a package are next; what was corrected of them stays. */}
      {(packages.first === null || batch !== null) && (
        <div className="layer" hidden={packages.first !== null}>
          {batch === null
            ? screen(route, (files) => void add(files), makeReady)
            : importOf(batch, setBatch, (files) => void add(files))}
          {batch === null && staged !== null && (
            <StagedBoundary key={staged.key} shown={staged.shown}>
              <ListScreen
                listId={staged.listId}
                startItemId={route.screen === 'list' ? route.itemId : null}
                shown={staged.shown}
              />
            </StagedBoundary>
          )}
        </div>
      )}
    </FileDrop>
  )
}

function ImportedPackage(props: { readonly file: PackageFile; readonly onDone: () => void }): ReactNode {
  const { file, onDone } = props
  const refreshLibrary = useRefreshLibrary()
  return (
    <PackageScreen
      file={file}
      onLeave={onDone}
      onImported={(listIds) => {
        onDone()
        void refreshLibrary()
        const [listId] = listIds
        const one = listIds.length === 1 && listId !== undefined
        goTo(one ? { screen: 'list', listId, itemId: null } : { screen: 'library' })
      }}
    />
  )
}

function importOf(
  batch: Batch,
  setBatch: Dispatch<SetStateAction<Batch | null>>,
  add: (files: readonly File[]) => void,
): ReactNode {
  return (
    <ImportScreen
      key={batch.number}
      files={batch.files}
      onAdd={add}
      onLeave={() => setBatch(null)}
      onWritten={() => setBatch((present) => present && { ...present, written: true })}
      onOpen={(listId) => {
        setBatch(null)
        goTo({ screen: 'list', listId, itemId: null })
      }}
    />
  )
}

/** The screen that the address names; a list's is staged beside it. */
function screen(
  route: Route,
  add: (files: readonly File[]) => void,
  makeReady: (listId: number | null) => void,
): ReactNode {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen onImport={add} onLikelyNext={makeReady} />
    case 'departments':
      return <DirectoryScreen listId={route.listId} itemId={route.itemId} />
    case 'compare':
      return <CompareScreen before={route.before} after={route.after} />
    case 'list':
      return null
  }
}
