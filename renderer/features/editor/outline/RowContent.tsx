import { CaretDownOutlined, CaretRightOutlined, FileTextOutlined } from '../../../ui/icons.tsx'
import type { ReactNode } from 'react'
import type { ItemStatus } from '../../../../shared/duty-list/types.ts'
import { FIELD_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { STATUS_LABELS } from '../../kinds.ts'
import { folded } from '../search/hits.ts'
import type { Hit } from '../search/hits.ts'
import type { OutlineRow } from './outline-rows.ts'

/** What a row of the outline says. */
export function RowContent(props: {
  readonly row: OutlineRow
  readonly query: string
  readonly onToggle: (categoryId: number) => void
}): ReactNode {
  const { row, query } = props
  if (row.type === 'heading') {
    return (
      <>
        <FileTextOutlined className="outline-icon" />
        <span className="outline-name">标题和说明</span>
      </>
    )
  }
  if (row.type === 'hit') return <HitContent hit={row.hit} />
  if (row.type === 'category') {
    return (
      <>
        {/* A mouse target beside the keys ← and →, which do the same. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <span
          className="outline-caret"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation()
            props.onToggle(row.category.id)
          }}
        >
          {row.collapsed ? <CaretRightOutlined /> : <CaretDownOutlined />}
        </span>
        <span className="outline-name">
          {row.numeral}
          {row.category.name === '' ? <em>未命名类别</em> : <Marked text={row.category.name} query={query} />}
        </span>
        <span className="outline-count" aria-label={`${row.found} 项`}>
          {row.found}
        </span>
      </>
    )
  }
  return (
    <>
      <span className="outline-number">{row.number}</span>
      <span className="outline-name" title={row.item.name}>
        {row.item.name === '' ? <em>未填写名称</em> : <Marked text={row.item.name} query={query} />}
      </span>
      <StatusMark status={row.item.status} />
    </>
  )
}

/** One letter for the eye, the whole word for screen readers; a draft, the usual case, has none. */
const STATUS_LETTERS: Readonly<Record<ItemStatus, string>> = { draft: '', asked: '待', settled: '定' }

function StatusMark({ status }: { readonly status: ItemStatus }): ReactNode {
  if (status === 'draft') return null
  return (
    <span className={`status-mark ${status}`} title={STATUS_LABELS[status]}>
      <span aria-hidden="true">{STATUS_LETTERS[status]}</span>
      <span className="visually-hidden">{STATUS_LABELS[status]}</span>
    </span>
  )
}

/** Characters in front of a hit, few, so that the hit itself is in sight in a narrow pane. */
const BEFORE_HIT = 6

function HitContent({ hit }: { readonly hit: Hit }): ReactNode {
  const before = hit.before.replaceAll('\n', ' ')
  const after = hit.after.replaceAll('\n', ' ')
  return (
    <>
      <span className="outline-hit-field">{FIELD_NAMES[hit.field]}</span>
      <span className="outline-name" title={before + hit.text + after}>
        {before.length > BEFORE_HIT ? `…${before.slice(-BEFORE_HIT)}` : before}
        <mark>{hit.text}</mark>
        {after}
      </span>
    </>
  )
}

/** A text with what was searched for marked. */
function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  const needle = folded(query.trim())
  const at = needle === '' ? -1 : folded(text).indexOf(needle)
  if (at === -1) return text
  // Of a text that is too long for its row the parts around the mark give way, so that the mark is in sight.
  return (
    <span className="marked-name">
      <span>{text.slice(0, at)}</span>
      <mark>{text.slice(at, at + needle.length)}</mark>
      <span>{text.slice(at + needle.length)}</span>
    </span>
  )
}
