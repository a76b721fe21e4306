import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { copyText } from '../ui/copy-text.ts'
import { diagnosticsFor } from './report-errors.ts'

/** 复制诊断信息; where the clipboard is closed, the text to copy by hand. */
export function CopyDiagnostics({ error }: { readonly error: unknown }): ReactNode {
  const [state, setState] = useState<'ready' | 'copied' | { readonly text: string }>('ready')
  const copy = async (): Promise<void> => {
    const text = await diagnosticsFor(error)
    setState((await copyText(text)) ? 'copied' : { text })
  }
  return (
    <>
      <Button onClick={() => void copy()}>{state === 'copied' ? '已复制' : '复制诊断信息'}</Button>
      {typeof state === 'object' && <pre className="error-detail">{state.text}</pre>}
    </>
  )
}
