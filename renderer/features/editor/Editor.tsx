import { Splitter } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { goTo, noteInAddress } from '../../app/route.ts'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import type { Shortcut } from '../../ui/use-shortcuts.ts'
import { ItemFindingsContext } from '../proofread/FieldFindings.tsx'
import { ProofreadPanel } from '../proofread/ProofreadPanel.tsx'
import { useProofreadMode } from '../proofread/use-proofread-mode.ts'
import { EditorTour } from '../help/EditorTour.tsx'
import { HistoryDrawer } from '../history/HistoryDrawer.tsx'
import { LayoutDrawer } from '../layout/LayoutDrawer.tsx'
import { EditorBar } from './EditorBar.tsx'
import { EditorTools } from './EditorTools.tsx'
import type { Tool } from './EditorTools.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { FormPane } from './form/FormPane.tsx'
import { Outline } from './outline/Outline.tsx'
import { focusOutlineIfLost } from './outline/focus-outline.ts'
import { PrintPreview } from './preview/PrintPreview.tsx'
import { usePreviewPlace, usualSize } from './preview/preview-place.ts'
import { SetAsideDialog } from './save/SetAsideDialog.tsx'
import type { Edit } from './save/edits.ts'
import type { OpenList } from './save/use-list-document.ts'
import { placedItems } from './selection.ts'
import type { Selection } from './selection.ts'
import { useEditorActions, useWithdrawUndoOffer } from './use-editor-actions.tsx'
import { useFormPlace } from './use-form-place.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useSelection } from './use-selection.ts'

export interface EditorProps {
  readonly open: OpenList
  readonly list: StoredList
  readonly startItemId: number | null
}

/** The three panes: outline, form, preview. */
export function Editor({ open, list, startItemId }: EditorProps): ReactNode {
  const { saver } = open.document
  const flush = useCallback(() => void saver.flush(), [saver])
  const chosen = useSelection(list, startItemId, flush, open.document.deletedElsewhere)
  const { selection, select } = chosen
  const items = useMemo(() => placedItems(list), [list])
  const [preview, setPreview] = usePreviewPlace()
  const [tool, setTool] = useState<Tool | null>(null)
  const [query, setQuery] = useState('')
  const [{ tourSeen }, updatePreferences] = usePreferences()
  const [historyShown, setHistoryShown] = useState(false)
  const [layoutShown, setLayoutShown] = useState(false)
  const formPane = useRef<HTMLDivElement>(null)
  const editName = (): void => focusName(formPane.current, selection)
  useFormPlace(formPane, list, selection, query)

  useLeaveGuard(list.id, saver)
  const actions = useEditorActions(open, list, chosen)
  const proofread = useProofreadMode(open, list, items, selection, select)
  const withdrawUndoOffer = useWithdrawUndoOffer()
  const edit = (change: Edit): void => {
    withdrawUndoOffer()
    open.document.edit(change)
  }

  useEffect(() => {
    // Who comes back to an item has left the button behind that led here.
    if (startItemId !== null) focusOutlineIfLost()
  }, [startItemId])

  const { atBeginning, hold } = chosen
  useEffect(() => {
    // The address of a list alone means its beginning.
    if (atBeginning) return
    noteInAddress({ screen: 'list', listId: list.id, itemId: itemIdOf(selection) })
  }, [atBeginning, list.id, selection])

  // 版式 has an undo of its own.
  const replays: readonly Shortcut[] = [
    { key: 'z', ctrl: true, everywhere: true, run: () => void actions.undo() },
    { key: 'y', ctrl: true, everywhere: true, run: () => void actions.redo() },
    { key: 'z', ctrl: true, shift: true, everywhere: true, run: () => void actions.redo() },
  ]
  useShortcuts([
    ...(layoutShown ? [] : replays),
    { key: 's', ctrl: true, everywhere: true, run: flush },
    { key: 'F8', run: () => proofread.step(1) },
    { key: 'F8', shift: true, run: () => proofread.step(-1) },
    { key: 'd', ctrl: true, run: () => void actions.duplicateSelected() },
  ])

  return (
    <div className="screen" {...(atBeginning && { onPointerDownCapture: hold, onFocusCapture: hold })}>
      <EditorBar
        list={list}
        saver={saver}
        actions={actions}
        onLeave={() => goTo({ screen: 'library' })}
        onDirectory={() => goTo({ screen: 'departments', listId: list.id, itemId: itemIdOf(selection) })}
        previewShown={preview.shown}
        onPreviewShown={(shown) => setPreview({ ...preview, shown })}
        onHistory={() => setHistoryShown(true)}
        onLayout={() => setLayoutShown(true)}
        findingCount={proofread.proofreading.findings?.length ?? null}
        proofreadShown={proofread.shown}
        onProofreadShown={proofread.setShown}
        onTour={() => updatePreferences({ tourSeen: false })}
      />
      <Splitter className="panes" key={proofread.shown ? 'proofreading' : 'editing'}>
        <Splitter.Panel defaultSize={320} min={220} max={520}>
          <Outline
            list={list}
            chosen={chosen}
            actions={actions}
            query={query}
            onQuery={setQuery}
            onEdit={editName}
            onTool={setTool}
          />
        </Splitter.Panel>
        <Splitter.Panel min={360}>
          {/* A panel added later would keep the sizes of the panels before it. */}
          <Splitter
            key={JSON.stringify(preview)}
            orientation={preview.side === 'right' ? 'horizontal' : 'vertical'}
          >
            <Splitter.Panel min={preview.side === 'right' ? 320 : 160}>
              <div className="fill" ref={formPane} data-tour="form">
                <ItemFindingsContext value={proofread.ofItem}>
                  <FormPane
                    open={open}
                    list={list}
                    items={items}
                    selection={selection}
                    filter={chosen.filter}
                    actions={actions}
                    onEdit={edit}
                    onCommit={flush}
                    onSelect={select}
                  />
                </ItemFindingsContext>
              </div>
            </Splitter.Panel>
            {preview.shown && (
              <Splitter.Panel defaultSize={usualSize(preview.side)} min={120}>
                <PrintPreview
                  list={list}
                  selection={selection}
                  side={preview.side}
                  onSide={(side) => setPreview({ ...preview, side })}
                  onClose={() => setPreview({ ...preview, shown: false })}
                  onSelect={select}
                />
              </Splitter.Panel>
            )}
          </Splitter>
        </Splitter.Panel>
        {proofread.shown && (
          <Splitter.Panel defaultSize={360} min={280} max={560}>
            <ProofreadPanel
              settings={list.proofreading}
              proofreading={proofread.proofreading}
              actions={proofread.actions}
              current={proofread.current}
              onShow={proofread.goTo}
              onClose={proofread.close}
            />
          </Splitter.Panel>
        )}
      </Splitter>
      <EditorTools
        list={list}
        items={items}
        selection={selection}
        filter={chosen.filter}
        marked={chosen.marked}
        query={query}
        actions={actions}
        onSelect={select}
        onEdit={editName}
        tool={tool}
        onTool={setTool}
        flush={saver.flush}
      />
      {!tourSeen && (
        <EditorTour
          onEnd={() => {
            updatePreferences({ tourSeen: true })
            requestAnimationFrame(focusOutlineIfLost)
          }}
        />
      )}
      <LayoutDrawer
        shown={layoutShown}
        list={list}
        changeList={open.change}
        status={<SaveStatus saver={saver} />}
        onHeading={(patch) => edit({ target: 'heading', patch })}
        onCommit={flush}
        flush={saver.flush}
        onUndo={actions.undo}
        onRedo={actions.redo}
        onClose={() => setLayoutShown(false)}
      />
      <SetAsideDialog
        open={open}
        onAdded={(id) => select({ type: 'item', id })}
        onGivenUp={() => selection.type === 'gone' && select(selection.next)}
      />
      <HistoryDrawer
        shown={historyShown}
        list={list}
        open={open}
        itemId={itemIdOf(selection)}
        onClose={() => setHistoryShown(false)}
      />
    </div>
  )
}

function itemIdOf(selection: Selection): number | null {
  return selection.type === 'item' ? selection.id : null
}

/** At the end of an item's name, to go on with it; on the whole of a category's, which is given another. */
function focusName(pane: HTMLElement | null, selection: Selection): void {
  const name = pane?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.form input, .form textarea')
  name?.focus()
  if (selection.type === 'category') name?.select()
  else if (selection.type === 'item') name?.setSelectionRange(name.value.length, name.value.length)
}
