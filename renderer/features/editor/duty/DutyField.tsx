import { useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { TextArea } from '../../../ui/TextArea.tsx'
import type { TextEdits } from '../../../ui/text-state.ts'
import { backspace, deleteForward, enter, indent, moveLine, outdent } from './key-edits.ts'
import { paste } from './paste.ts'

export interface DutyFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onCommit: () => void
  readonly extra?: ReactNode
}

const HELP =
  '回车接着编号，Tab 变为（1），Shift+Tab 退回上一级，Alt+↑↓ 移动一行，Shift+回车只换行；先按 Esc，Tab 就去下一个框。'

/** A duty text that numbers itself: one line a duty, with the keys of Word. */
export function DutyField(props: DutyFieldProps): ReactNode {
  // Without a way out, Tab would hold those who can't use a mouse in the field.
  const leaving = useRef(false)
  const edits = useMemo<TextEdits>(
    () => ({
      paste: (pasted, state) => paste(state, pasted),
      key: (event, state) => {
        const leave = leaving.current && event.key === 'Tab'
        leaving.current = event.key === 'Escape' || (leaving.current && event.key === 'Shift')
        if (leave || event.ctrlKey || event.metaKey) return null
        if (event.altKey) {
          if (event.key === 'ArrowUp') return moveLine(state, 'up') ?? state
          if (event.key === 'ArrowDown') return moveLine(state, 'down') ?? state
          return null
        }
        if (event.key === 'Tab') return event.shiftKey ? outdent(state) : indent(state)
        if (event.shiftKey) return null
        if (event.key === 'Enter') return enter(state)
        if (event.key === 'Backspace') return backspace(state)
        return event.key === 'Delete' ? deleteForward(state) : null
      },
    }),
    [],
  )
  return (
    <div className="duty-field">
      <TextArea {...props} rows={6} edits={edits} hint={<span className="duty-help">{HELP}</span>} />
    </div>
  )
}
