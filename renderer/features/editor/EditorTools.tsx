import { useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { JumpDialog } from './JumpDialog.tsx'
import type { EditorActions } from './editor-actions.ts'
import { CopyDialog } from './copy/CopyDialog.tsx'
import { ReplaceDrawer } from './replace/ReplaceDrawer.tsx'
import { selectedItems } from './selection.ts'
import type { PlacedItem, Selection } from './selection.ts'
import { steppedItem } from './status-filter.ts'
import type { StatusFilter } from './status-filter.ts'

export interface EditorToolsProps {
  readonly list: StoredList
  readonly items: readonly PlacedItem[]
  readonly selection: Selection
  readonly filter: StatusFilter
  /** Ids of the items that are marked together. */
  readonly marked: ReadonlySet<number>
  /** What stands in the search box over the outline. */
  readonly query: string
  readonly actions: EditorActions
  readonly onSelect: (selection: Selection) => void
  /** Puts the cursor into the form of what is selected. */
  readonly onEdit: () => void
  readonly tool: Tool | null
  readonly onTool: (tool: Tool | null) => void
  /** Saves what was typed; false when it could not be saved. */
  readonly flush: () => Promise<boolean>
}

export type Tool = 'jump' | 'replace' | 'copy'

/** What is called up by keys from anywhere in the editor. */
export function EditorTools(props: EditorToolsProps): ReactNode {
  const { list, items, selection, marked, actions, onSelect, tool, onTool: setTool } = props
  const selected = useMemo(() => selectedItems(list, selection, marked), [list, selection, marked])
  const close = (): void => setTool(null)
  /** Where the cursor was before the dialog: who goes nowhere goes on there. Null once an item was gone to. */
  const before = useRef<Element | null>(null)
  const callJump = (): void => {
    before.current = document.activeElement
    setTool('jump')
  }
  // Until it is out of sight, the dialog holds the focus.
  const landJump = (): void => {
    if (before.current === null) props.onEdit()
    else if (before.current instanceof HTMLElement) before.current.focus()
  }
  const goTo = (step: 1 | -1): void => {
    if (selection.type === 'gone') return onSelect(selection.next)
    const target = steppedItem(items, selection, step, props.filter)
    if (target !== undefined) onSelect({ type: 'item', id: target.item.id })
  }

  useShortcuts([
    { key: 'ArrowDown', ctrl: true, run: () => goTo(1) },
    { key: 'ArrowUp', ctrl: true, run: () => goTo(-1) },
    { key: 'Enter', ctrl: true, run: () => void actions.addItem() },
    { key: 'g', ctrl: true, run: callJump },
    { key: 'h', ctrl: true, run: () => setTool('replace') },
    { key: 'f', ctrl: true, run: focusSearch },
  ])

  return (
    <>
      <JumpDialog
        shown={tool === 'jump'}
        items={items}
        onClose={close}
        onClosed={landJump}
        onJump={(id) => {
          before.current = null
          close()
          onSelect({ type: 'item', id })
        }}
      />
      <ReplaceDrawer
        shown={tool === 'replace'}
        list={list}
        selected={selected}
        query={props.query}
        actions={actions}
        onSelect={onSelect}
        onClose={close}
      />
      <CopyDialog
        shown={tool === 'copy'}
        list={list}
        items={tool === 'copy' ? placedOf(items, selected) : []}
        beforeCopy={props.flush}
        onClose={close}
      />
    </>
  )
}

function placedOf(items: readonly PlacedItem[], ids: readonly number[]): readonly PlacedItem[] {
  const wanted = new Set(ids)
  return items.filter(({ item }) => wanted.has(item.id))
}

function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('.outline-search input')
  search?.focus()
  search?.select()
}
