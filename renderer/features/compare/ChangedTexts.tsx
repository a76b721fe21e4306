import { memo } from 'react'
import type { ReactNode } from 'react'
import { changedText } from '../../../shared/compare/changed-text.ts'
import type { LabelledChange } from '../../../shared/compare/wording.ts'
import { TextPieces } from '../../ui/TextPieces.tsx'

/** A text before and after, side by side, with the changed words marked. */
export const ChangedTexts = memo(function ChangedTexts({ label, before, after }: LabelledChange): ReactNode {
  const pieces = changedText(before, after)
  return (
    <div className="compare-texts">
      <div className="compare-label">{label}</div>
      <del>{before === '' ? <Nothing /> : <TextPieces pieces={pieces.before} />}</del>
      <ins>{after === '' ? <Nothing /> : <TextPieces pieces={pieces.after} />}</ins>
    </div>
  )
})

/** Said where a side has no text. */
function Nothing(): ReactNode {
  return <span className="quiet">（无）</span>
}
