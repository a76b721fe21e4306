import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { BUILT_IN_LAYOUTS, PAGE_FORMS, layoutFor } from '../../../shared/layout/built-in.ts'
import { columnsOf } from '../../../shared/layout/columns.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { ChooseFileButton } from '../../ui/ChooseFileButton.tsx'
import { errorMessage } from '../../ui/error-message.ts'
import { ApplyDialog } from './ApplyDialog.tsx'
import type { Applied } from './ApplyDialog.tsx'
import { NamedLayoutRow } from './NamedLayoutRow.tsx'
import { SaveLayoutForm } from './SaveLayoutForm.tsx'
import { presentChanges } from './present-changes.ts'
import { useLayoutFiles } from './use-layout-files.tsx'
import { useNamedLayouts } from './layout-queries.ts'
import type { LayoutEdits } from './use-layout-edits.ts'

/** 套用和保存: built-in layouts, those saved under a name, and layouts in files. */
export function NamedLayouts(props: { readonly list: StoredList; readonly edits: LayoutEdits }): ReactNode {
  const { list, edits } = props
  const named = useNamedLayouts()
  const [asked, setAsked] = useState<Applied | null>(null)
  const files = useLayoutFiles((layout) => setAsked({ layout, keepColumns: false }))
  const known = [...(named.data ?? []).map(({ layout }) => layout), ...BUILT_IN_LAYOUTS]
  const present = edits.printable

  return (
    <div className="form">
      <PresentName present={present} known={known} />
      <SaveLayoutForm
        present={present}
        named={named.data ?? []}
        onSaved={(name) => {
          void named.refetch()
          if (present.name !== name) void edits.apply({ ...present, name })
        }}
      />
      {named.error !== null && <Alert type="warning" title={errorMessage(named.error)} />}
      <h3>我的版式</h3>
      {named.data?.length === 0 && (
        <p className="field-hint">还没有。把现在的版式起个名字存下来，别的清单也能套用。</p>
      )}
      <div role="list" aria-label="我的版式" hidden={named.data?.length === 0}>
        {named.data?.map((each) => (
          <NamedLayoutRow
            key={each.layoutId}
            named={each}
            present={present}
            onApply={() => setAsked({ layout: each.layout, keepColumns: false })}
            onExport={() => void files.save(each.layout)}
            onChanged={() => void named.refetch()}
          />
        ))}
      </div>
      <h3>内置版式</h3>
      <div role="list" aria-label="内置版式">
        {BUILT_IN_LAYOUTS.map((layout) => (
          <div key={layout.name} className="layout-entry" role="listitem">
            <span className="layout-name">{layout.name}</span>
            <Button
              size="small"
              aria-label={`套用“${layout.name}”`}
              onClick={() => setAsked({ layout, keepColumns: PAGE_FORMS.includes(layout) })}
            >
              套用
            </Button>
          </div>
        ))}
      </div>
      <div className="button-row layout-files">
        <Button
          onClick={() => setAsked({ layout: layoutFor(list.kind, columnsOf(present)), keepColumns: true })}
        >
          恢复内置版式
        </Button>
        <Button onClick={() => void files.save(present)}>导出版式</Button>
        <ChooseFileButton accept=".json" onFiles={([file]) => file !== undefined && void files.open(file)}>
          导入版式
        </ChooseFileButton>
      </div>
      <ApplyDialog
        asked={asked}
        list={list}
        present={present}
        onCancel={() => setAsked(null)}
        onApply={async (layout) => {
          if (await edits.apply(layout)) setAsked(null)
        }}
      />
    </div>
  )
}

/** What the list's layout is called, and what was changed in it since it was applied. */
function PresentName(props: { readonly present: Layout; readonly known: readonly Layout[] }): ReactNode {
  const { present, known } = props
  const changes = presentChanges(present, known)
  return (
    <p>
      这份清单现用：<strong>{present.name === '' ? '未命名' : present.name}</strong>
      {changes.length > 0 && <span className="quiet">（改过：{changes.join('、')}）</span>}
    </p>
  )
}
