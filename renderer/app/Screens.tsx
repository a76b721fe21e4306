import { useState } from 'react'
import type { ReactNode } from 'react'
import { ListScreen } from '../features/editor/ListScreen.tsx'
import { ImportScreen } from '../features/import/ImportScreen.tsx'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { FileDrop } from './FileDrop.tsx'
import { goTo, useRoute } from './route.ts'

/** The screen that the address names, or the import of a file that was just chosen or dropped. */
export function Screens(): ReactNode {
  const route = useRoute()
  const [file, setFile] = useState<File | null>(null)

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
  return (
    <FileDrop onFile={setFile}>
      {route.screen === 'library' ? (
        <LibraryScreen onImport={setFile} />
      ) : (
        <ListScreen key={route.listId} listId={route.listId} startItemId={route.itemId} />
      )}
    </FileDrop>
  )
}
