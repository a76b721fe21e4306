import { Alert, Modal, Radio } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { columnsOf, withColumns } from '../../../shared/layout/columns.ts'
import { printProblem } from '../../../shared/layout/print-problem.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { composePages } from '../../../shared/typesetting/compose-pages.ts'
import { columnDifference } from './hidden-content.ts'

/** A layout that is about to be applied. */
export interface Applied {
  readonly layout: Layout
  /** What is proposed: only paper, margins and type, or the columns too. */
  readonly keepColumns: boolean
}

/** Asks before a layout is applied: which columns will be printed, and that nothing is lost. */
export function ApplyDialog(props: {
  readonly asked: Applied | null
  readonly list: StoredList
  readonly present: Layout
  readonly onCancel: () => void
  readonly onApply: (layout: Layout) => Promise<void>
}): ReactNode {
  return props.asked === null ? null : (
    <AskedDialog key={props.asked.layout.name} {...props} asked={props.asked} />
  )
}

function AskedDialog(props: {
  readonly asked: Applied
  readonly list: StoredList
  readonly present: Layout
  readonly onCancel: () => void
  readonly onApply: (layout: Layout) => Promise<void>
}): ReactNode {
  const { asked, list, present, onCancel, onApply } = props
  const [keep, setKeep] = useState(asked.keepColumns)
  const [busy, setBusy] = useState(false)
  const { dropped, added, changed } = columnDifference(present, asked.layout)
  const differs = dropped.length > 0 || added.length > 0 || changed
  const layout = useMemo(
    () => (keep && differs ? withColumns(asked.layout, columnsOf(present), present.columns) : asked.layout),
    [keep, differs, asked.layout, present],
  )
  const problem = printProblem(layout)
  const pagesNow = usePageCount(list, present)
  const pagesThen = usePageCount(list, problem === null ? layout : null)

  return (
    <Modal
      open
      title={`套用版式“${asked.layout.name}”`}
      okText="套用"
      cancelText="取消"
      okButtonProps={{ disabled: problem !== null, loading: busy }}
      onCancel={onCancel}
      onOk={async () => {
        setBusy(true)
        await onApply(layout)
        setBusy(false)
      }}
    >
      <div className="form">
        {differs && (
          <Radio.Group
            className="apply-columns"
            aria-label="套用时的列"
            value={keep}
            onChange={(event) => setKeep(event.target.value as boolean)}
            options={[
              { value: false, label: '列和表头文字也用这个版式的' },
              { value: true, label: '列和表头文字保持这份清单现在的，只换纸张、字体等' },
            ]}
          />
        )}
        {differs && !keep && <Differences dropped={dropped} added={added} changed={changed} />}
        {problem !== null && <Alert type="error" showIcon title={problem} />}
        {pagesThen !== null && (
          <p>
            印出来现在 {pagesNow} 页，套用后 {pagesThen} 页。
          </p>
        )}
        <p className="field-hint">清单的内容一字不动，套用以后可以按 Ctrl+Z 撤销。</p>
      </div>
    </Modal>
  )
}

function Differences(props: ReturnType<typeof columnDifference>): ReactNode {
  const { dropped, added, changed } = props
  return (
    <ul className="apply-differences">
      {dropped.length > 0 && <li>不再印：{dropped.join('、')}（内容都保留，换回来就会再印）</li>}
      {added.length > 0 && <li>新印出：{added.join('、')}</li>}
      {changed && <li>表头文字或列的顺序换成这个版式的</li>}
    </ul>
  )
}

/** How many pages a list takes in a layout; null for a layout that can't be printed. */
function usePageCount(list: StoredList, layout: Layout | null): number | null {
  return useMemo(
    () => (layout === null ? null : composePages(officialTable(list, layout)).length),
    [list, layout],
  )
}
