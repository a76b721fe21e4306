import { Button, Checkbox, Select } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { EditorActions } from '../editor-actions.ts'
import { ITEM_FIELDS } from '../item-fields.ts'
import type { ItemField } from '../item-fields.ts'
import { findHits } from '../search/hits.ts'
import type { Hit } from '../search/hits.ts'
import type { Selection } from '../selection.ts'
import { HitList } from './HitList.tsx'
import { FIELD_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { replaceHits } from './replace-hits.ts'

export interface ReplacePanelProps {
  readonly list: StoredList
  /** Ids of the selected items, one or several. */
  readonly selected: readonly number[]
  readonly actions: EditorActions
  readonly onSelect: (selection: Selection) => void
}

type Scope = 'list' | 'group' | 'item' | ItemField

/** Looks for a text, shows every hit, and replaces those that are ticked as one step of undo. */
export function ReplacePanel({ list, selected, actions, onSelect }: ReplacePanelProps): ReactNode {
  const [needle, setNeedle] = useState('')
  const [replacement, setReplacement] = useState('')
  // Going to a hit selects its item alone; the group that was marked stays what it was.
  const [group, setGroup] = useState<readonly number[]>(selected)
  if (selected.length > 1 && selected !== group) setGroup(selected)
  const [scope, setScope] = useState<Scope>(selected.length > 1 ? 'group' : 'list')
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const searched = useDeferredValue(list)
  const hits = useMemo(() => {
    const found = findHits(searched, needle, fieldsOf(scope))
    if (scope !== 'group' && scope !== 'item') return found
    const wanted = new Set(scope === 'group' ? group : selected.slice(-1))
    return found.filter((hit) => wanted.has(hit.itemId))
  }, [searched, needle, scope, group, selected])
  const ticked = hits.filter((hit) => !unticked.has(keyOf(hit)))

  const replace = async (): Promise<void> => {
    await actions.patchItems(`替换“${needle}”为“${replacement}”`, replaceHits(list, ticked, replacement))
    setUnticked(new Set())
  }

  return (
    <div className="replace-panel">
      <div className="form replace-form">
        <TextField label="查找" focusAtStart value={needle} onChange={setNeedle} />
        <TextField label="替换为" value={replacement} onChange={setReplacement} />
        <Field label="范围">
          {(id) => <Select id={id} value={scope} onChange={setScope} options={scopes(group.length)} />}
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

function scopes(group: number): { value: Scope; label: string }[] {
  return [
    { value: 'list', label: '整份清单' },
    ...(group > 1 ? [{ value: 'group' as const, label: `选中的 ${group} 个事项` }] : []),
    { value: 'item', label: '只在当前事项' },
    ...ITEM_FIELDS.map((field) => ({ value: field, label: `只在“${FIELD_NAMES[field]}”` })),
  ]
}

function fieldsOf(scope: Scope): ReadonlySet<ItemField> {
  return new Set(scope === 'list' || scope === 'group' || scope === 'item' ? ITEM_FIELDS : [scope])
}

function keyOf(hit: Hit): string {
  return `${hit.itemId} ${hit.field} ${hit.part} ${hit.start}`
}

function itemCount(hits: readonly Hit[]): number {
  return new Set(hits.map(({ itemId }) => itemId)).size
}
