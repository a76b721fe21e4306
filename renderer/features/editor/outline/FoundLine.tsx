import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { ItemStatus } from '../../../../shared/duty-list/types.ts'
import { StatusFilter } from './StatusFilter.tsx'
import type { Outline } from './outline-rows.ts'

export interface FoundLineProps {
  readonly list: StoredList
  readonly outline: Outline
  /** The outline shows what was searched for. */
  readonly searching: boolean
  readonly status: ItemStatus | null
  readonly onStatus: (status: ItemStatus | null) => void
  /** Goes to the next or the previous hit. */
  readonly onStep: (direction: 1 | -1) => void
  readonly onReplace: () => void
}

/** How much the outline shows: what the search found, or which state of work. */
export function FoundLine(props: FoundLineProps): ReactNode {
  const { outline, searching, onStep } = props
  return (
    <div className="outline-line">
      <output className="outline-found">{foundText(props)}</output>
      {searching && outline.hits > 0 && (
        <>
          <Button type="link" size="small" title="Shift+F3" onClick={() => onStep(-1)}>
            上一处
          </Button>
          <Button type="link" size="small" title="F3" onClick={() => onStep(1)}>
            下一处
          </Button>
        </>
      )}
      {!searching && <StatusFilter value={props.status} onChange={props.onStatus} />}
      <Button type="link" size="small" onClick={props.onReplace}>
        替换
      </Button>
    </div>
  )
}

function foundText({ list, outline, searching, status }: FoundLineProps): string {
  if (searching) return outline.hits === 0 ? '没有找到' : `找到 ${outline.found} 个事项，${outline.hits} 处`
  return status === null
    ? `${list.categories.length} 个类别 · ${outline.found} 个事项`
    : `找到 ${outline.found} 个事项`
}
