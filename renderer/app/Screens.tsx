import { useState } from 'react'
import type { ReactNode } from 'react'
import { ListScreen } from '../features/editor/ListScreen.tsx'
import { ImportScreen } from '../features/import/ImportScreen.tsx'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { FileDrop } from './FileDrop.tsx'
import { goTo, useRoute } from './route.ts'
import type { Route } from './route.ts'

/** The screen that the address names, or the import of a file that was just chosen or dropped. */
export function Screens(): ReactNode {
  const route = useRoute()
  const [file, setFile] = useState<File | null>(null)

  return <FileDrop onFile={setFile}>{screen(route, file, setFile)}</FileDrop>
}

function screen(route: Route, file: File | null, setFile: (file: File | null) => void): ReactNode {
  if (file !== null) {
    return (
      <ImportScreen
        key={`${file.name} ${file.lastModified} ${file.size}`}
        file={file}
        onCancel={() => setFile(null)}
        onDone={(listId) => {
          setFile(null)
          goTo({ screen: 'list', listId, itemId: null })
        }}
      />
    )
  }
  return route.screen === 'library' ? (
    <LibraryScreen onImport={setFile} />
  ) : (
    <ListScreen key={route.listId} listId={route.listId} startItemId={route.itemId} />
  )
}
