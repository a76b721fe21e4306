import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

/** Takes files dropped anywhere in the window. */
export function FileDrop(props: {
  /** Never called without a file. */
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}): ReactNode {
  const [over, setOver] = useState(false)
  const onFiles = useRef(props.onFiles)
  useLayoutEffect(() => {
    onFiles.current = props.onFiles
  })

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles.current(files)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])

  return (
    <>
      {props.children}
      {over && (
        <div className="drop-overlay" aria-hidden="true">
          <div>松开鼠标，导入这些文件</div>
        </div>
      )}
    </>
  )
}
