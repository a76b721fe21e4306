import { DownOutlined, UpOutlined } from '../../../ui/icons.tsx'
import { Button } from 'antd'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import type { EditorActions } from '../editor-actions.ts'
import type { Edit } from '../save/edits.ts'
import type { OpenList } from '../save/use-list-document.ts'
import type { PlacedItem, Selection } from '../selection.ts'
import { steppedItem } from '../status-filter.ts'
import type { StatusFilter } from '../status-filter.ts'
import { CategoryForm } from './CategoryForm.tsx'
import { GoneForm } from './GoneForm.tsx'
import { HeadingForm } from './HeadingForm.tsx'
import { ItemForm } from './ItemForm.tsx'
import { paneTitle } from './pane-title.ts'
import { ShownForm } from './ShownForm.tsx'
import type { LeftPlace } from './ShownForm.tsx'

export interface FormPaneProps {
  readonly open: OpenList
  readonly list: StoredList
  readonly items: readonly PlacedItem[]
  readonly selection: Selection
  readonly filter: StatusFilter
  readonly actions: EditorActions
  readonly onEdit: (edit: Edit) => void
  readonly onCommit: () => void
  readonly onSelect: (selection: Selection) => void
}

/** The form of what is selected. */
export function FormPane(props: FormPaneProps): ReactNode {
  const { list, items, selection, onSelect } = props
  const scroll = useRef<HTMLDivElement>(null)
  const left = useRef<LeftPlace>(null)
  const at = selection.type === 'item' ? items.findIndex(({ item }) => item.id === selection.id) : -1
  const title = paneTitle(list, selection, items[at])
  const previous = steppedItem(items, selection, -1, props.filter)
  const next = steppedItem(items, selection, 1, props.filter)
  const goTo = (target: PlacedItem | undefined): void => {
    if (target !== undefined) onSelect({ type: 'item', id: target.item.id })
  }

  return (
    <main className="form-pane">
      <div className="pane-head">
        <h2 title={title}>{title}</h2>
        {at !== -1 && (
          <div className="button-row">
            <Button
              size="small"
              icon={<UpOutlined />}
              disabled={previous === undefined}
              onClick={() => goTo(previous)}
            >
              上一项
            </Button>
            <Button
              size="small"
              icon={<DownOutlined />}
              disabled={next === undefined}
              onClick={() => goTo(next)}
            >
              下一项
            </Button>
          </div>
        )}
      </div>
      <div className="form-scroll" ref={scroll}>
        <ShownForm key={keyOf(selection)} selection={selection} scroll={scroll} left={left}>
          <SelectedForm {...props} placed={items[at]} />
        </ShownForm>
      </div>
    </main>
  )
}

function SelectedForm(props: FormPaneProps & { readonly placed: PlacedItem | undefined }): ReactNode {
  const { list, selection, placed, actions, onEdit, onCommit, onSelect } = props
  if (selection.type === 'gone') return <GoneForm open={props.open} gone={selection} onSelect={onSelect} />
  if (placed !== undefined) {
    const { id } = placed.item
    return (
      <ItemForm
        key={id}
        list={list}
        placed={placed}
        focusAtStart={selection.type === 'item' && selection.edit === true}
        actions={actions}
        onChange={(patch) => onEdit({ target: 'item', id, patch })}
        onCommit={onCommit}
      />
    )
  }
  const category =
    selection.type === 'category'
      ? list.categories.find((candidate) => candidate.id === selection.id)
      : undefined
  if (category !== undefined) {
    return (
      <CategoryForm
        key={category.id}
        list={list}
        category={category}
        firstNumber={props.items.find((item) => item.category.id === category.id)?.number}
        actions={actions}
        onChange={(name) => onEdit({ target: 'category', id: category.id, patch: { name } })}
        onCommit={onCommit}
        onSelect={onSelect}
      />
    )
  }
  return (
    <HeadingForm list={list} onChange={(patch) => onEdit({ target: 'heading', patch })} onCommit={onCommit} />
  )
}

/** Another form for each thing. */
function keyOf(selection: Selection): string {
  return 'id' in selection ? `${selection.type}-${selection.id}` : selection.type
}
