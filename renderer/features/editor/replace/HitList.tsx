import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { VirtualRows } from '../../../ui/VirtualRows.tsx'
import { FIELD_NAMES } from '../../../../shared/duty-list/field-names.ts'
import type { Hit } from '../search/hits.ts'

const ROW_HEIGHT = 60

export interface HitListProps {
  readonly hits: readonly Hit[]
  readonly needle: string
  readonly replacement: string
  readonly isTicked: (hit: Hit) => boolean
  readonly onTick: (hit: Hit, tick: boolean) => void
  readonly onSelect: (hit: Hit) => void
}

/** Every hit with what stands around it and what would stand there. */
export function HitList(props: HitListProps): ReactNode {
  const { hits } = props
  return (
    <VirtualRows
      className="hit-list"
      count={hits.length}
      rowHeight={ROW_HEIGHT}
      activeIndex={-1}
      role="list"
      aria-label="找到的地方"
      renderRow={(index) => {
        const hit = hits[index]
        return hit !== undefined && <HitRow key={index} {...props} hit={hit} />
      }}
    />
  )
}

function HitRow(props: HitListProps & { readonly hit: Hit }): ReactNode {
  const { hit, needle, replacement } = props
  const place = `第 ${hit.number} 项 ${FIELD_NAMES[hit.field]}`
  return (
    <div className="hit-row" role="listitem" style={{ height: ROW_HEIGHT }}>
      <Checkbox
        aria-label={`替换${place}的这一处`}
        checked={props.isTicked(hit)}
        onChange={(event) => props.onTick(hit, event.target.checked)}
      />
      <div className="hit-text">
        <Button type="link" size="small" onClick={() => props.onSelect(hit)}>
          {place}
        </Button>
        <div className="hit-context">
          {oneLine(hit.before)}
          {replacement === '' ? <mark>{needle}</mark> : <del>{needle}</del>}
          {replacement !== '' && <ins>{replacement}</ins>}
          {oneLine(hit.after)}
        </div>
      </div>
    </div>
  )
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}
