import { Alert, Button, Tabs } from 'antd'
import { useDeferredValue, useEffect, useLayoutEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import type { HeadingPatch } from '../editor/save/edits.ts'
import { ColumnSettings } from './ColumnSettings.tsx'
import { FontSettings } from './FontSettings.tsx'
import { LayoutPreview } from './LayoutPreview.tsx'
import { NamedLayouts } from './NamedLayouts.tsx'
import { PageSettings } from './PageSettings.tsx'
import { WordingSettings } from './WordingSettings.tsx'
import { useLayoutEdits } from './use-layout-edits.ts'
import type { ChangeList } from './use-layout-edits.ts'
import type { LayoutUndo } from './use-layout-undo.ts'

export interface LayoutScreenProps {
  readonly list: StoredList
  readonly changeList: ChangeList
  readonly onHeading: (patch: HeadingPatch) => void
  /** Saves the typing of the heading at once. */
  readonly onCommit: () => void
  /** Where to put what is done before an undo. */
  readonly settleRef: LayoutUndo['settleRef']
  /** Told whether something stands there that can't print, and so isn't saved. */
  readonly onProblem: (hasProblem: boolean) => void
}

/** The settings beside the pages as they will print. */
export function LayoutScreen(props: LayoutScreenProps): ReactNode {
  const { list, changeList, onHeading, onCommit, settleRef, onProblem } = props
  const edits = useLayoutEdits(list.id, list.layout, changeList)
  useLayoutEffect(() => {
    settleRef.current = edits.settle
    return () => {
      settleRef.current = null
    }
  })
  const hasProblem = edits.problem !== null
  useEffect(() => {
    onProblem(hasProblem)
    return () => onProblem(false)
  }, [hasProblem, onProblem])
  const printed = useDeferredValue(edits.printable)
  const content = useDeferredValue(list)
  const table = useMemo(() => officialTable(content, printed), [content, printed])
  return (
    <div className="layout-screen">
      <section className="layout-settings" aria-label="版式设置">
        <Tabs
          className="layout-tabs"
          items={[
            { key: 'columns', label: '列', children: <ColumnSettings list={list} edits={edits} /> },
            { key: 'fonts', label: '字体', children: <FontSettings edits={edits} /> },
            { key: 'page', label: '纸张和页码', children: <PageSettings edits={edits} /> },
            {
              key: 'wording',
              label: '文字',
              children: (
                <WordingSettings list={list} edits={edits} onHeading={onHeading} onCommit={onCommit} />
              ),
            },
            { key: 'named', label: '套用和保存', children: <NamedLayouts list={list} edits={edits} /> },
          ]}
        />
        {edits.problem !== null && (
          <Alert
            type="error"
            showIcon
            title={edits.problem}
            description="这样不能打印，没有保存；清单仍按上一次能打印的版式，右边的预览也是。"
            action={
              <Button size="small" onClick={edits.discard}>
                放弃这次修改
              </Button>
            }
          />
        )}
      </section>
      <LayoutPreview table={table} edits={edits} />
    </div>
  )
}
