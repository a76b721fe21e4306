import type { ReactNode } from 'react'
import { TextArea } from '../../../ui/TextArea.tsx'
import { behindNumber } from './key-edits.ts'
import { paste } from './paste.ts'
import { useDutyKeys } from './use-duty-keys.ts'

export interface DutyTextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onCommit: () => void
  readonly extra?: ReactNode
}

export const DUTY_HELP =
  '回车接着编号，Tab 变为（1），Shift+Tab 退回上一级，Alt+↑↓ 移动一行，Shift+回车只换行；先按 Esc，Tab 就去下一个框。'

/** A duty text as one text that numbers itself: one line a duty, with the keys of Word. */
export function PlainDuties(props: DutyTextProps): ReactNode {
  const key = useDutyKeys()
  return (
    <div className="duty-field">
      <TextArea
        {...props}
        rows={6}
        edits={{ key, paste: (pasted, state) => paste(state, pasted), home: behindNumber }}
        hint={<span className="duty-help">{DUTY_HELP}</span>}
      />
    </div>
  )
}
