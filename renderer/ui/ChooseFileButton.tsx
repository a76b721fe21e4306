import { Button } from 'antd'
import type { ButtonProps } from 'antd'
import { useRef } from 'react'
import type { ReactNode } from 'react'

export interface ChooseFileButtonProps extends ButtonProps {
  readonly accept: string
  /** Whether several files may be chosen at once. */
  readonly multiple?: boolean
  /** Never called without a file. */
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens the system's file dialog. */
export function ChooseFileButton(props: ChooseFileButtonProps): ReactNode {
  const { accept, multiple = false, onFiles, ...button } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-label="选择文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // Without this the same file could not be chosen a second time.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
