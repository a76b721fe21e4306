import { Empty } from 'antd'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { ReplacedText, TickedRow, TickedRows } from '../../ui/TickedRows.tsx'
import { listTitle } from '../kinds.ts'
import { previewRows } from './rename-hits.ts'
import type { ListHit, PreviewRow } from './rename-hits.ts'

/** Every place that a renaming changes, with what would stand there; each can be left out. */
export function RenamePreview(props: {
  readonly lists: readonly StoredList[]
  readonly hits: readonly ListHit[]
  readonly ticked: readonly ListHit[]
  readonly ticks: ReadonlyMap<string, boolean>
  readonly onTicks: (ticks: ReadonlyMap<string, boolean>) => void
}): ReactNode {
  const { lists, hits, ticked, ticks, onTicks } = props
  const rows = useMemo(() => previewRows(lists, hits), [lists, hits])
  const on = useMemo(() => new Set(ticked.map(({ key }) => key)), [ticked])
  const tick = (changed: readonly ListHit[], value: boolean): void =>
    onTicks(new Map([...ticks, ...changed.map(({ key }) => [key, value] as const)]))
  const doubtful = hits.filter(({ doubt }) => doubt !== null).length

  if (hits.length === 0) return <Empty description="选定的清单里没有找到这个名称" />
  return (
    <>
      <p role="status">
        找到 {hits.length} 处，已勾选 {ticked.length} 处
        {doubtful > 0 && `；其中 ${doubtful} 处拿不准，排在后面，默认不勾，请核对`}。
      </p>
      <TickedRows
        label="会改到的地方"
        count={rows.length}
        renderRow={(index) => {
          const row = rows[index]
          return row?.type === 'list' ? (
            <ListRow key={row.list.id} {...row} on={on} onTick={(value) => tick(row.hits, value)} />
          ) : (
            row && (
              <HitRow
                key={row.hit.key}
                hit={row.hit}
                ticked={on.has(row.hit.key)}
                onTick={(value) => tick([row.hit], value)}
              />
            )
          )
        }}
      />
    </>
  )
}

function ListRow(
  props: Omit<Extract<PreviewRow, { type: 'list' }>, 'type'> & {
    readonly on: ReadonlySet<string>
    readonly onTick: (ticked: boolean) => void
  },
): ReactNode {
  const { list, hits, on } = props
  const count = hits.filter(({ key }) => on.has(key)).length
  return (
    <TickedRow
      heading
      label={`${listTitle(list)}的全部`}
      ticked={count === hits.length}
      partly={count > 0 && count < hits.length}
      onTick={props.onTick}
    >
      <strong>{listTitle(list)}</strong>
      <div className="quiet">
        {hits.length} 处，勾选 {count} 处
      </div>
    </TickedRow>
  )
}

function HitRow(props: {
  readonly hit: ListHit
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}): ReactNode {
  const { hit } = props
  const place = `第 ${hit.number} 项 ${FIELD_NAMES[hit.field]}${hit.place === 'heading' ? '（小标题）' : ''}`
  return (
    <TickedRow label={`替换${place}的这一处`} ticked={props.ticked} onTick={props.onTick}>
      <span className="quiet">{place}</span>
      {hit.doubt !== null && <span className="rename-doubt">{hit.doubt}</span>}
      <ReplacedText {...hit} />
    </TickedRow>
  )
}
