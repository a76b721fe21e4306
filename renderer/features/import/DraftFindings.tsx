import { InfoCircleOutlined, WarningOutlined } from '../../ui/icons.tsx'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { placeText } from '../../../shared/draft/place-text.ts'
import type { ImportFinding } from '../../../shared/draft/types.ts'
import type { Place } from '../../../shared/grid/types.ts'
import { itemAt } from './finding-place.ts'

const PLACES_AT_FIRST = 3

interface Places {
  /** Where the items begin in the file. */
  readonly itemPlaces: readonly Place[]
  /** Shows an item by its place in the list, from 0. */
  readonly onShow: (index: number) => void
}

/** What the import noticed, what it did about it, and where. Warnings come first. */
export function DraftFindings(props: Places & { readonly findings: readonly ImportFinding[] }): ReactNode {
  const { findings, ...places } = props
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b))
  return (
    <section aria-labelledby="draft-findings">
      <h2 id="draft-findings">导入时做了什么</h2>
      {ordered.length === 0 && <p className="quiet">没有需要说明的地方。</p>}
      <ul className="findings">
        {ordered.map((finding) => (
          <Finding key={`${finding.code} ${finding.message}`} finding={finding} {...places} />
        ))}
      </ul>
    </section>
  )
}

function Finding({ finding, ...places }: Places & { readonly finding: ImportFinding }): ReactNode {
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
          <div className="finding-places">
            {shown.map((place) => (
              <FindingPlace key={placeText(place)} place={place} {...places} />
            ))}
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

/** A place of the file; a click shows what became of it. */
function FindingPlace({ place, itemPlaces, onShow }: Places & { readonly place: Place }): ReactNode {
  const index = itemAt(itemPlaces, place)
  if (index === null) return <span className="quiet">{placeText(place)}</span>
  return (
    <Button type="link" size="small" title="看这一处导入后的样子" onClick={() => onShow(index)}>
      {placeText(place)}（第 {index + 1} 项）
    </Button>
  )
}

function rank(finding: ImportFinding): number {
  return finding.severity === 'warning' ? 0 : 1
}
