import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { ColumnField } from '../../../shared/duty-list/types.ts'
import type { Finding } from '../../../shared/proofread/types.ts'
import { FindingCard } from './FindingCard.tsx'
import './proofread.css'

export interface ItemFindings {
  /** Of the item in the form. */
  readonly findings: readonly Finding[]
  readonly textOf: (finding: Finding) => string
  readonly current: string | null
  readonly onFix: (finding: Finding) => void
  readonly onIgnore: (finding: Finding, reason: string) => void
}

const NONE: ItemFindings = {
  findings: [],
  textOf: () => '',
  current: null,
  onFix: () => undefined,
  onIgnore: () => undefined,
}

/** What was found in the item that the form shows; empty while proofreading is closed. */
export const ItemFindingsContext = createContext<ItemFindings>(NONE)

/** The findings of one field of the form, to stand below it. */
export function FieldFindings({ column }: { readonly column: ColumnField }): ReactNode {
  const { findings, textOf, current, onFix, onIgnore } = useContext(ItemFindingsContext)
  const own = findings.filter((finding) => finding.column === column)
  if (own.length === 0) return null
  return (
    <div className="field-findings">
      {own.map((finding) => (
        <FindingCard
          key={`${finding.key} ${finding.start}`}
          finding={finding}
          text={textOf(finding)}
          current={finding.key === current}
          withPlace={false}
          onShow={() => undefined}
          onFix={() => onFix(finding)}
          onIgnore={(reason) => onIgnore(finding, reason)}
        />
      ))}
    </div>
  )
}
