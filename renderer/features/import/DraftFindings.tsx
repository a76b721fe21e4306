import { InfoCircleOutlined, WarningOutlined } from '../../ui/icons.tsx'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ImportFinding } from '../../../shared/draft/types.ts'
import { placeText } from '../../../shared/draft/place-text.ts'

const PLACES_AT_FIRST = 3

/** What the import noticed, what it did about it, and where. Warnings come first. */
export function DraftFindings({ findings }: { readonly findings: readonly ImportFinding[] }): ReactNode {
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b))
  return (
    <section aria-labelledby="draft-findings">
      <h2 id="draft-findings">导入时做了什么</h2>
      {ordered.length === 0 && <p className="quiet">没有需要说明的地方。</p>}
      <ul className="findings">
        {ordered.map((finding) => (
          <Finding key={`${finding.code} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function Finding({ finding }: { readonly finding: ImportFinding }): ReactNode {
  const [all, setAll] = useState(false)
  const shown = all ? finding.places : finding.places.slice(0, PLACES_AT_FIRST)
  const warning = finding.severity === 'warning'
  return (
    <li className={`finding ${finding.severity}`}>
      {warning ? <WarningOutlined /> : <InfoCircleOutlined />}
      <div>
        {warning && <span className="visually-hidden">请留意：</span>}
        {finding.message}
        {shown.length > 0 && (
          <div className="quiet">
            {shown.map(placeText).join('、')}
            {finding.places.length > shown.length && (
              <Button type="link" size="small" onClick={() => setAll(true)}>
                全部 {finding.places.length} 处
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  )
}

function rank(finding: ImportFinding): number {
  return finding.severity === 'warning' ? 0 : 1
}
