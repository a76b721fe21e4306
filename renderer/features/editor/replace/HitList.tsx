import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ReplacedText, TickedRow, TickedRows } from '../../../ui/TickedRows.tsx'
import type { ListHit } from '../search/list-hits.ts'
import { placeOfHit } from './hit-words.ts'

export interface HitListProps {
  readonly hits: readonly ListHit[]
  readonly replacement: string
  readonly isTicked: (hit: ListHit) => boolean
  readonly onTick: (hit: ListHit, tick: boolean) => void
  readonly onSelect: (hit: ListHit) => void
}

/** Every hit with what stands around it and what would stand there. */
export function HitList(props: HitListProps): ReactNode {
  const { hits, replacement } = props
  return (
    <TickedRows
      label="找到的地方"
      count={hits.length}
      renderRow={(index) => {
        const hit = hits[index]
        if (hit === undefined) return null
        const place = placeOfHit(hit)
        return (
          <TickedRow
            key={index}
            label={`替换${place}的这一处`}
            ticked={props.isTicked(hit)}
            onTick={(tick) => props.onTick(hit, tick)}
          >
            <Button type="link" size="small" onClick={() => props.onSelect(hit)}>
              {place}
            </Button>
            <ReplacedText before={hit.before} found={hit.text} replacement={replacement} after={hit.after} />
          </TickedRow>
        )
      }}
    />
  )
}
