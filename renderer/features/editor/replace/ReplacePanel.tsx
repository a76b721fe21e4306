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
import { findListHits } from '../search/list-hits.ts'
import type { ListHit } from '../search/list-hits.ts'
import type { Selection } from '../selection.ts'
import { HitList } from './HitList.tsx'
import { FIELD_NAMES } from '../../../../shared/duty-list/field-names.ts'
import { placesOfHits, replaceLabel } from './hit-words.ts'
import { replaceHits } from './replace-hits.ts'

export interface ReplacePanelProps {
  readonly list: StoredList
  /** Ids of the selected items, one or several. */
  readonly selected: readonly number[]
  /** What stands in the search box over the outline: it is looked for first. */
  readonly query: string
  readonly actions: EditorActions
  readonly onSelect: (selection: Selection) => void
}

type Scope = 'list' | 'group' | 'item' | ItemField

/** Looks for a text, shows every hit, and replaces those that are ticked as one step of undo. */
export function ReplacePanel(props: ReplacePanelProps): ReactNode {
  const { list, selected, actions, onSelect } = props
  const [needle, setNeedle] = useState(props.query.trim())
  // Typing takes the place of what was taken over.
  const [caret] = useState({ start: 0, end: needle.length })
  const [replacement, setReplacement] = useState('')
  // Going to a hit selects its item alone; the group that was marked stays what it was.
  const [group, setGroup] = useState<readonly number[]>(selected)
  if (selected.length > 1 && selected !== group) setGroup(selected)
  const [scope, setScope] = useState<Scope>(selected.length > 1 ? 'group' : 'list')
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const searched = useDeferredValue(list)
  const hits = useMemo(() => {
    if (scope === 'list') return findListHits(searched, needle)
    const found = findHits(searched, needle, fieldsOf(scope))
    if (scope !== 'group' && scope !== 'item') return found
    const wanted = new Set(scope === 'group' ? group : selected.slice(-1))
    return found.filter((hit) => wanted.has(hit.itemId))
  }, [searched, needle, scope, group, selected])
  const ticked = hits.filter((hit) => !unticked.has(keyOf(hit)))

  const replace = async (): Promise<void> => {
    const patches = replaceHits(list, ticked, replacement)
    await actions.patchTexts(replaceLabel(needle, replacement), patches, `已修改${placesOfHits(ticked)}`)
    setUnticked(new Set())
  }

  return (
    <div className="replace-panel">
      <div className="form replace-form">
        <TextField label="查找" caret={caret} value={needle} onChange={setNeedle} />
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
            {foundText(needle, hits)}
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
        onSelect={(hit) => onSelect(selectionOf(hit))}
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

function fieldsOf(scope: Exclude<Scope, 'list'>): ReadonlySet<ItemField> {
  return new Set(scope === 'group' || scope === 'item' ? ITEM_FIELDS : [scope])
}

function keyOf(hit: ListHit): string {
  if (hit.target === 'heading') return `${hit.field} ${hit.part} ${hit.start}`
  if (hit.target === 'category') return `category ${hit.categoryId} ${hit.start}`
  return `${hit.itemId} ${hit.field} ${hit.part} ${hit.start}`
}

function foundText(needle: string, hits: readonly ListHit[]): string {
  if (needle === '') return '全选'
  return hits.length === 0 ? '没有找到' : `找到 ${hits.length} 处，在${placesOfHits(hits)}中`
}

function selectionOf(hit: ListHit): Selection {
  if (hit.target === 'heading') return { type: 'heading' }
  if (hit.target === 'category') return { type: 'category', id: hit.categoryId }
  return { type: 'item', id: hit.itemId }
}
