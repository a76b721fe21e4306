import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { DraftFindings } from './DraftFindings.tsx'
import { DraftHeading } from './DraftHeading.tsx'
import { DraftPreview } from './DraftPreview.tsx'
import { DraftSource } from './DraftSource.tsx'
import type { Corrections } from './DraftSource.tsx'
import type { HeadingDraft } from './DraftHeading.tsx'
import type { ImportDraft } from './use-import.ts'

export interface DraftReviewProps {
  readonly draft: ImportDraft
  /** Understands the file again; says what went wrong itself. */
  readonly onCorrect: (corrections: Corrections) => Promise<ImportDraft | null>
  readonly onCancel: () => void
  readonly onConfirmed: (listId: number) => void
}

/** What was understood of a file, to look over and correct before anything is written. */
export function DraftReview({ draft, onCorrect, onCancel, onConfirmed }: DraftReviewProps): ReactNode {
  const { list, source } = draft
  const attempt = useAttempt()
  const [heading, setHeading] = useState<HeadingDraft>({
    kind: list.kind,
    title: list.title,
    office: list.office,
    year: list.year,
  })
  const [corrections, setCorrections] = useState<Corrections>({})
  const [correcting, setCorrecting] = useState(false)
  const correct = async (next: Corrections): Promise<void> => {
    setCorrecting(true)
    const read = await onCorrect(next)
    setCorrecting(false)
    if (read === null) return
    setCorrections(next)
    const { title, office, year } = read.list
    setHeading((present) => ({
      kind: present.kind,
      // What the clerk typed stays; only what was never touched follows the other sheet.
      title: present.title === list.title ? title : present.title,
      office: present.office === list.office ? office : present.office,
      year: present.year === list.year ? year : present.year,
    }))
  }
  const itemCount = list.categories.reduce((sum, category) => sum + category.items.length, 0)

  const confirm = (): Promise<void> =>
    attempt.run(async () => {
      const title = heading.title.filter((line) => line.trim() !== '')
      const { listIds } = await call('import.confirm', {
        drafts: [{ draftId: draft.draftId, heading: { ...heading, title } }],
      })
      onConfirmed(listIds[0] ?? 0)
    })

  return (
    <main className="review">
      <div className="review-side">
        <p className="review-counts" data-testid="import-counts">
          识别出 <strong>{list.categories.length}</strong> 个类别、<strong>{itemCount}</strong> 个事项
        </p>
        <DraftHeading value={heading} onChange={setHeading} />
        {source !== null && (
          <DraftSource
            source={source}
            corrections={corrections}
            busy={correcting}
            onCorrect={(next) => void correct(next)}
          />
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
        <DraftFindings findings={draft.findings} />
      </div>
      <DraftPreview list={list} />
      <footer className="review-foot">
        <span className="quiet">确认之前，什么都没有写入。</span>
        <Button onClick={onCancel}>取消</Button>
        <Button type="primary" loading={attempt.busy} disabled={correcting} onClick={() => void confirm()}>
          确认导入
        </Button>
      </footer>
    </main>
  )
}
