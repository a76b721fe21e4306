import { Checkbox, Empty } from 'antd'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { FIELD_NAMES } from '../../../shared/duty-list/field-names.ts'
import { VirtualRows } from '../../ui/VirtualRows.tsx'
import { listTitle } from '../kinds.ts'
import { previewRows } from './rename-hits.ts'
import type { ListHit } from './rename-hits.ts'

const ROW_HEIGHT = 60

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
      <VirtualRows
        className="hit-list"
        count={rows.length}
        rowHeight={ROW_HEIGHT}
        activeIndex={-1}
        role="list"
        aria-label="会改到的地方"
        renderRow={(index) => {
          const row = rows[index]
          if (row === undefined) return null
          if (row.type === 'list') {
            const count = row.hits.filter(({ key }) => on.has(key)).length
            return (
              <div
                key={row.list.id}
                className="hit-row rename-list"
                role="listitem"
                style={{ height: ROW_HEIGHT }}
              >
                <Checkbox
                  aria-label={`${listTitle(row.list)}的全部`}
                  checked={count === row.hits.length}
                  indeterminate={count > 0 && count < row.hits.length}
                  onChange={(event) => tick(row.hits, event.target.checked)}
                />
                <div className="hit-text">
                  <strong>{listTitle(row.list)}</strong>
                  <div className="quiet">
                    {row.hits.length} 处，勾选 {count} 处
                  </div>
                </div>
              </div>
            )
          }
          return (
            <HitRow
              key={row.hit.key}
              hit={row.hit}
              ticked={on.has(row.hit.key)}
              onTick={(value) => tick([row.hit], value)}
            />
          )
        }}
      />
    </>
  )
}

function HitRow(props: {
  readonly hit: ListHit
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}): ReactNode {
  const { hit, ticked, onTick } = props
  const place = `第 ${hit.number} 项 ${FIELD_NAMES[hit.field]}${hit.place === 'heading' ? '（小标题）' : ''}`
  return (
    <div className="hit-row" role="listitem" style={{ height: ROW_HEIGHT }}>
      <Checkbox
        aria-label={`替换${place}的这一处`}
        checked={ticked}
        onChange={(event) => onTick(event.target.checked)}
      />
      <div className="hit-text">
        <span className="quiet">{place}</span>
        {hit.doubt !== null && <span className="rename-doubt">{hit.doubt}</span>}
        <div className="hit-context">
          {oneLine(hit.before)}
          <del>{hit.found}</del>
          <ins>{hit.replacement}</ins>
          {oneLine(hit.after)}
        </div>
      </div>
    </div>
  )
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}
