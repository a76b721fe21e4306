import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { listIdentityText } from '../../../shared/duty-list/same-list.ts'
import { DraftFindings } from './DraftFindings.tsx'
import { DraftHeading } from './DraftHeading.tsx'
import { DraftPreview } from './DraftPreview.tsx'
import { DraftSource } from './DraftSource.tsx'
import type { SameLists } from './same-lists.ts'
import {
  countItems,
  countWarnings,
  type Corrections,
  type HeadingDraft,
  type Understood,
} from './queued-file.ts'

export interface DraftReviewProps {
  readonly reading: Understood
  readonly same: SameLists | null
  readonly onHeading: (heading: HeadingDraft) => void
  readonly onCorrect: (corrections: Corrections) => void
}

/** What was understood of a file, to look over and correct before anything is written. */
export function DraftReview({ reading, same, onHeading, onCorrect }: DraftReviewProps): ReactNode {
  const { draft, heading, corrections, correcting } = reading
  const { list, source, findings } = draft
  const [selected, setSelected] = useState<number | null>(null)
  const said = useRef<HTMLDivElement>(null)
  const warnings = countWarnings(draft)

  return (
    <>
      <div className="review-side">
        <div>
          <p className="review-counts" data-testid="import-counts">
            识别出 <strong>{list.categories.length}</strong> 个类别、<strong>{countItems(draft)}</strong>{' '}
            个事项
          </p>
          {warnings > 0 && (
            <Button
              type="link"
              size="small"
              className="review-warnings"
              onClick={() => {
                said.current?.scrollIntoView({ block: 'start' })
                said.current?.focus({ preventScroll: true })
              }}
            >
              有 {warnings} 处提示，请看一看
            </Button>
          )}
        </div>
        <SameListNotice heading={heading} same={same} />
        <DraftHeading value={heading} onChange={onHeading} />
        {source !== null && (
          <DraftSource source={source} corrections={corrections} busy={correcting} onCorrect={onCorrect} />
        )}
        {list.notes.length > 0 && (
          <section aria-labelledby="draft-notes">
            <h2 id="draft-notes">表下的说明</h2>
            {list.notes.map((note) => (
              <p key={note} className="draft-note">
                {note}
              </p>
            ))}
          </section>
        )}
        <div ref={said} tabIndex={-1}>
          <DraftFindings findings={findings} itemPlaces={source?.itemPlaces ?? []} onShow={setSelected} />
        </div>
      </div>
      <DraftPreview list={list} heading={heading} selected={selected} onSelect={setSelected} />
    </>
  )
}

/** Says, before anything is written, that the list is there already. */
function SameListNotice(props: {
  readonly heading: HeadingDraft
  readonly same: SameLists | null
}): ReactNode {
  const { heading, same } = props
  if (same === null) return null
  const name = listIdentityText(heading)
  return (
    <>
      {same.inLibrary && (
        <Alert
          type="warning"
          showIcon
          title={`清单库中已有${name}。确认后另存为一份，原来的那份不会改动。`}
        />
      )}
      {same.files.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`“${same.files.join('”、“')}”也是${name}。如果是同一份，请去掉其中一个。`}
        />
      )}
    </>
  )
}
