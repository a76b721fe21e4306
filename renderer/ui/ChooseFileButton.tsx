import { Button } from 'antd'
import type { ButtonProps } from 'antd'
import { useRef } from 'react'
import type { ReactNode } from 'react'

export interface ChooseFileButtonProps extends ButtonProps {
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A button that opens the system's file dialog. */
export function ChooseFileButton({ accept, onFile, ...button }: ChooseFileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label="选择文件"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Without this the same file could not be chosen a second time.
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
