import { useState } from 'react'
import type { Dispatch, ReactNode, SetStateAction } from 'react'
import { DirectoryScreen } from '../features/directory/DirectoryScreen.tsx'
import { ListScreen } from '../features/editor/ListScreen.tsx'
import { ImportScreen } from '../features/import/ImportScreen.tsx'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { FileDrop } from './FileDrop.tsx'
import { goTo, useRoute } from './route.ts'
import type { Route } from './route.ts'

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
  const add = (files: readonly File[]): void =>
    setBatch((present) =>
      present === null || present.written
        ? { number: (present?.number ?? 0) + 1, files, written: false }
        : { ...present, files: [...present.files, ...files] },
    )

  return <FileDrop onFiles={add}>{screen(route, batch, setBatch, add)}</FileDrop>
}

function screen(
  route: Route,
  batch: Batch | null,
  setBatch: Dispatch<SetStateAction<Batch | null>>,
  add: (files: readonly File[]) => void,
): ReactNode {
  if (batch !== null) {
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
  switch (route.screen) {
    case 'library':
      return <LibraryScreen onImport={add} />
    case 'departments':
      return <DirectoryScreen listId={route.listId} itemId={route.itemId} />
    case 'list':
      return <ListScreen key={route.listId} listId={route.listId} startItemId={route.itemId} />
  }
}
