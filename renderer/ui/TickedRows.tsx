import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { Replacement } from '../../shared/duty-text/replaced.ts'
import { VirtualRows } from './VirtualRows.tsx'

const ROW_HEIGHT = 60

/** Places in texts, each with a tick: thousands stay smooth. */
export function TickedRows(props: {
  readonly label: string
  readonly count: number
  /** Draws a {@link TickedRow}. */
  readonly renderRow: (index: number) => ReactNode
}): ReactNode {
  return (
    <VirtualRows
      className="hit-list"
      count={props.count}
      rowHeight={ROW_HEIGHT}
      activeIndex={-1}
      role="list"
      aria-label={props.label}
      renderRow={props.renderRow}
    />
  )
}

export interface TickedRowProps {
  /** What the tick is for. */
  readonly label: string
  readonly ticked: boolean
  /** Only some of what the row stands for are ticked. */
  readonly partly?: boolean
  readonly heading?: boolean
  readonly onTick: (ticked: boolean) => void
  readonly children: ReactNode
}

/** One row: a tick, and what stands beside it. */
export function TickedRow(props: TickedRowProps): ReactNode {
  return (
    <div
      className={props.heading === true ? 'hit-row hit-heading' : 'hit-row'}
      role="listitem"
      style={{ height: ROW_HEIGHT }}
    >
      <Checkbox
        aria-label={props.label}
        checked={props.ticked}
        indeterminate={props.partly === true}
        onChange={(event) => props.onTick(event.target.checked)}
      />
      <div className="hit-text">{props.children}</div>
    </div>
  )
}

/** A piece of a text, what comes in its place, and what stands around it. */
export function ReplacedText(
  props: Omit<Replacement, 'start'> & { readonly before: string; readonly after: string },
): ReactNode {
  const { before, found, replacement, after } = props
  return (
    <div className="hit-context">
      {oneLine(before)}
      {replacement === '' ? <mark>{found}</mark> : <del>{found}</del>}
      {replacement !== '' && <ins>{replacement}</ins>}
      {oneLine(after)}
    </div>
  )
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}
