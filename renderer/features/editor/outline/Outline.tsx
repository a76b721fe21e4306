import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import type { EditorActions } from '../editor-actions.ts'
import type { Tool } from '../EditorTools.tsx'
import { selectedItems } from '../selection.ts'
import type { EditorSelection } from '../use-selection.ts'
import { FoundLine } from './FoundLine.tsx'
import { MarkedBar } from './MarkedBar.tsx'
import { OutlineSearch } from './OutlineSearch.tsx'
import { OutlineToolbar } from './OutlineToolbar.tsx'
import { OutlineTree } from './OutlineTree.tsx'
import { currentRow, selectionOf } from './marking.ts'
import { nextStop, outlineRows } from './outline-rows.ts'
import './outline.css'

export interface OutlineProps {
  readonly list: StoredList
  readonly chosen: EditorSelection
  readonly actions: EditorActions
  /** Puts the cursor into the form of what is selected. */
  readonly onEdit: () => void
  readonly onTool: (tool: Tool) => void
  /** What is searched for, to mark it in the form. */
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** The list's categories and items: search, order, add, delete. */
export function Outline(props: OutlineProps): ReactNode {
  const { list, chosen, actions, query, onQuery, onTool } = props
  const { selection, marked, filter: status } = chosen
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(new Set())
  const pane = useRef<HTMLElement>(null)
  const searched = useDeferredValue(query)
  const outline = useMemo(
    () => outlineRows(list, searched, status, collapsed),
    [list, searched, status, collapsed],
  )
  const at = currentRow(outline.rows, selection)
  const several = marked.size > 1

  const search = (text: string): void => {
    // What is done with the marked items must not reach one that the outline hides.
    if (marked.size > 0) chosen.select(selection)
    onQuery(text)
  }
  const stepHit = (direction: 1 | -1): void => {
    if (query.trim() === '') return pane.current?.querySelector('input')?.focus()
    // Enter may come before what was typed last is drawn.
    const { rows, stops } = searched === query ? outline : outlineRows(list, query, status, collapsed)
    const next = rows[nextStop(stops, currentRow(rows, selection), direction) ?? -1]
    if (next === undefined) return
    const target = selectionOf(next)
    const place = target.type === 'item' ? (target.at ?? { field: 'name' as const, nth: 0 }) : undefined
    // Who works in the form goes on there; who searches stays in the search box.
    const cursor = pane.current?.contains(document.activeElement) === false
    chosen.select(target.type === 'item' && place ? { ...target, at: { ...place, cursor } } : target)
  }
  useShortcuts([
    { key: 'F3', run: () => stepHit(1) },
    { key: 'F3', shift: true, run: () => stepHit(-1) },
  ])

  return (
    <nav className="outline" aria-label="类别和事项" data-tour="outline" ref={pane}>
      <OutlineSearch query={query} onQuery={search} onNext={() => stepHit(1)} />
      <div className="outline-tools">
        {/* Only covered, so that the rows stay where they are under the mouse that marks them. */}
        <div className="outline-usual-tools" inert={several}>
          <FoundLine
            list={list}
            outline={outline}
            searching={searched.trim() !== ''}
            status={status}
            onStatus={chosen.filterBy}
            onStep={stepHit}
            onReplace={() => onTool('replace')}
          />
          <OutlineToolbar actions={actions} selected={at === -1 ? null : selection.type} />
        </div>
        {several && (
          <MarkedBar
            list={list}
            itemIds={selectedItems(list, selection, marked)}
            actions={actions}
            onCopy={() => onTool('copy')}
            onEnd={() => chosen.select(selection)}
          />
        )}
      </div>
      <OutlineTree
        {...props}
        rows={outline.rows}
        selectedIndex={at}
        query={searched}
        onToggle={(categoryId, hidden) =>
          setCollapsed((before) => {
            const after = new Set(before)
            if (hidden ?? !before.has(categoryId)) after.add(categoryId)
            else after.delete(categoryId)
            return after
          })
        }
      />
    </nav>
  )
}
