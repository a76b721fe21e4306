import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import { useAttempt } from '../../ui/use-attempt.ts'
import { DraftFindings } from './DraftFindings.tsx'
import { DraftHeading } from './DraftHeading.tsx'
import { DraftPreview } from './DraftPreview.tsx'
import type { HeadingDraft } from './DraftHeading.tsx'
import type { ImportDraft } from './use-import.ts'

export interface DraftReviewProps {
  readonly draft: ImportDraft
  readonly onCancel: () => void
  readonly onConfirmed: (listId: number) => void
}

/** What was understood of a file, to look over and correct before anything is written. */
export function DraftReview({ draft, onCancel, onConfirmed }: DraftReviewProps): ReactNode {
  const { list } = draft
  const attempt = useAttempt()
  const [heading, setHeading] = useState<HeadingDraft>({
    kind: list.kind,
    title: list.title,
    office: list.office,
    year: list.year,
  })
  const itemCount = list.categories.reduce((sum, category) => sum + category.items.length, 0)

  const confirm = (): Promise<void> =>
    attempt.run(async () => {
      const { listId } = await call('import.confirm', {
        draftId: draft.draftId,
        heading: { ...heading, title: heading.title.filter((line) => line.trim() !== '') },
      })
      onConfirmed(listId)
    })

  return (
    <main className="review">
      <div className="review-side">
        <p className="review-counts" data-testid="import-counts">
          识别出 <strong>{list.categories.length}</strong> 个类别、<strong>{itemCount}</strong> 个事项
        </p>
        <DraftHeading value={heading} onChange={setHeading} />
        <section aria-labelledby="draft-columns">
          <h2 id="draft-columns">表格的列</h2>
          <ol className="draft-columns">
            {list.columns.map((column) => (
              <li key={column.field}>{column.header}</li>
            ))}
          </ol>
        </section>
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
        <Button type="primary" loading={attempt.busy} onClick={() => void confirm()}>
          确认导入
        </Button>
      </footer>
    </main>
  )
}
