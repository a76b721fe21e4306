import { Button, Checkbox, Select } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { EditorActions } from '../editor-actions.ts'
import type { Selection } from '../selection.ts'
import { HitList } from './HitList.tsx'
import { FIELD_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { TEXT_FIELDS, findHits, replaceHits } from './hits.ts'
import type { Hit, TextField as SearchedField } from './hits.ts'

export interface ReplacePanelProps {
  readonly list: StoredList
  readonly selection: Selection
  readonly actions: EditorActions
  readonly onSelect: (selection: Selection) => void
}

type Scope = 'list' | 'item' | SearchedField

/** Looks for a text, shows every hit, and replaces those that are ticked as one step of undo. */
export function ReplacePanel({ list, selection, actions, onSelect }: ReplacePanelProps): ReactNode {
  const [needle, setNeedle] = useState('')
  const [replacement, setReplacement] = useState('')
  const [scope, setScope] = useState<Scope>('list')
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const searched = useDeferredValue(list)
  const itemId = selection.type === 'item' ? selection.id : null
  const hits = useMemo(() => {
    const found = findHits(searched, needle, fieldsOf(scope))
    return scope === 'item' ? found.filter((hit) => hit.itemId === itemId) : found
  }, [searched, needle, scope, itemId])
  const ticked = hits.filter((hit) => !unticked.has(keyOf(hit)))

  const replace = async (): Promise<void> => {
    await actions.patchItems(
      `替换“${needle}”为“${replacement}”`,
      replaceHits(list, ticked, needle, replacement),
    )
    setUnticked(new Set())
  }

  return (
    <div className="replace-panel">
      <div className="form replace-form">
        <TextField label="查找" focusAtStart value={needle} onChange={setNeedle} />
        <TextField label="替换为" value={replacement} onChange={setReplacement} />
        <Field label="范围">
          {(id) => <Select id={id} value={scope} onChange={setScope} options={SCOPES} />}
        </Field>
        <div className="replace-buttons">
          <Checkbox
            disabled={hits.length === 0}
            checked={hits.length > 0 && ticked.length === hits.length}
            indeterminate={ticked.length > 0 && ticked.length < hits.length}
            onChange={(event) => setUnticked(new Set(event.target.checked ? [] : hits.map(keyOf)))}
          >
            {needle === '' ? '全选' : `找到 ${hits.length} 处，在 ${itemCount(hits)} 个事项中`}
          </Checkbox>
          <Button
            type="primary"
            disabled={ticked.length === 0 || searched !== list || replacement === needle}
            onClick={() => void replace()}
          >
            替换勾选的 {ticked.length} 处
          </Button>
        </div>
      </div>
      <HitList
        hits={hits}
        needle={needle}
        replacement={replacement}
        isTicked={(hit) => !unticked.has(keyOf(hit))}
        onTick={(hit, tick) =>
          setUnticked((before) => {
            const after = new Set(before)
            if (tick) after.delete(keyOf(hit))
            else after.add(keyOf(hit))
            return after
          })
        }
        onSelect={(hit) => onSelect({ type: 'item', id: hit.itemId })}
      />
    </div>
  )
}

const SCOPES: { value: Scope; label: string }[] = [
  { value: 'list', label: '整份清单' },
  { value: 'item', label: '只在当前事项' },
  ...TEXT_FIELDS.map((field) => ({ value: field, label: `只在“${FIELD_NAMES[field]}”` })),
]

function fieldsOf(scope: Scope): ReadonlySet<SearchedField> {
  return new Set(scope === 'list' || scope === 'item' ? TEXT_FIELDS : [scope])
}

function keyOf(hit: Hit): string {
  return `${hit.itemId} ${hit.field} ${hit.part} ${hit.start}`
}

function itemCount(hits: readonly Hit[]): number {
  return new Set(hits.map(({ itemId }) => itemId)).size
}
