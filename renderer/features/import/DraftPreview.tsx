import { Segmented } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ListContent } from '../../../shared/duty-list/content.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { useWidth } from '../../ui/use-width.ts'
import { PrintedPages } from '../editor/preview/PrintedPages.tsx'
import { fittingZoom } from '../editor/preview/fitting-zoom.ts'
import type { HeadingDraft } from './queued-file.ts'

/** Pixels beside the paper: its distance from the frame and the scroll bar. */
const BESIDE_PAPER = 40

/** The draft as it will print; its items are named by their place in the list, from 0. */
export function DraftPreview(props: {
  readonly list: ListContent
  readonly heading: HeadingDraft
  readonly selected: number | null
  readonly onSelect: (index: number) => void
}): ReactNode {
  const { list, selected, onSelect } = props
  const heading = useDeferredValue(props.heading)
  const [fitted, setFitted] = useState(true)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const table = useMemo(() => {
    const layout = layoutFor(heading.kind, list.columns)
    return officialTable({ ...withIds(list), ...heading }, layout)
  }, [list, heading])
  const zoom = fitted ? fittingZoom(width - BESIDE_PAPER, table.layout.page) : 1
  const count = table.rows.filter(({ type }) => type === 'item').length

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || count === 0) return
    event.preventDefault()
    onSelect(selected === null ? 0 : Math.max(0, Math.min(count - 1, selected + step)))
  }

  return (
    <section className="draft-preview" aria-label="导入后的表格" ref={frame}>
      <div className="pane-head">
        <h2>导入后的表格</h2>
        <div className="button-row">
          <Segmented
            size="small"
            aria-label="表格大小"
            value={fitted ? 'fit' : 'full'}
            onChange={(value) => setFitted(value === 'fit')}
            options={[
              { value: 'fit', label: '适合宽度' },
              { value: 'full', label: '实际大小' },
            ]}
          />
        </div>
      </div>
      <PrintedPages
        table={table}
        zoom={zoom}
        selectedId={selected}
        onSelect={onSelect}
        onKeyDown={onKeyDown}
      />
    </section>
  )
}

function withIds(list: ListContent) {
  let id = -1
  return {
    ...list,
    categories: list.categories.map((category) => ({
      ...category,
      items: category.items.map((item) => {
        id += 1
        return { ...item, id }
      }),
    })),
  }
}
