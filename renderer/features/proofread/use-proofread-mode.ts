import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import type { Finding } from '../../../shared/proofread/types.ts'
import type { OpenList } from '../editor/save/use-list-document.ts'
import { standingFor } from '../editor/selection.ts'
import type { PlacedItem, Selection } from '../editor/selection.ts'
import type { ItemFindings } from './FieldFindings.tsx'
import { neighbourFinding } from './group-findings.ts'
import { textsOf } from './texts.ts'
import { useProofreadActions } from './use-proofread-actions.ts'
import type { ProofreadActions } from './use-proofread-actions.ts'
import { useProofreading } from './use-proofreading.ts'
import type { Proofreading } from './use-proofreading.ts'

const NONE: readonly Finding[] = []

export interface ProofreadMode {
  readonly shown: boolean
  readonly setShown: (shown: boolean) => void
  readonly proofreading: Proofreading
  readonly actions: ProofreadActions
  /** Key of the finding that was gone to last. */
  readonly current: string | null
  readonly goTo: (finding: Finding) => void
  readonly close: () => void
  /** F8 and Shift+F8. */
  readonly step: (direction: 1 | -1) => void
  readonly ofItem: ItemFindings
}

/** Proofreading of the open list: what was found, where the clerk is in it, and what can be done. */
export function useProofreadMode(
  open: OpenList,
  list: StoredList,
  items: readonly PlacedItem[],
  selection: Selection,
  select: (selection: Selection) => void,
): ProofreadMode {
  const [shown, setShown] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const proofreading = useProofreading(list)
  const actions = useProofreadActions(open, list)
  const findings = proofreading.findings ?? NONE
  const from = standingFor(selection)
  const number = from.type === 'item' ? (items.find(({ item }) => item.id === from.id)?.number ?? 0) : 0

  const goTo = (finding: Finding): void => {
    setCurrent(finding.key)
    const placed = finding.item === null ? undefined : items[finding.item - 1]
    if (placed !== undefined) select({ type: 'item', id: placed.item.id })
    else if (finding.part === 'category') {
      const category = list.categories[finding.index]
      if (category !== undefined) select({ type: 'category', id: category.id })
    } else select({ type: 'heading' })
  }

  const latest = useRef({ actions, goTo })
  useLayoutEffect(() => {
    latest.current = { actions, goTo }
  })
  // The same functions for as long as the list is open, so that typing does not draw every finding again.
  const [stable] = useState(() => ({
    goTo: (finding: Finding) => latest.current.goTo(finding),
    close: () => setShown(false),
    actions: {
      fix: (finding) => latest.current.actions.fix(finding),
      fixAll: (rule, chosen) => latest.current.actions.fixAll(rule, chosen),
      ignore: (finding, reason) => latest.current.actions.ignore(finding, reason),
      updateSettings: (change) => latest.current.actions.updateSettings(change),
    } satisfies ProofreadActions,
  }))
  const textOf = useMemo(() => textsOf(proofreading.read), [proofreading.read])
  const ofItem = useMemo(
    () => ({
      findings: shown ? findings.filter(({ item }) => item === number && number > 0) : NONE,
      textOf,
      current,
      onFix: (finding: Finding) => void stable.actions.fix(finding),
      onIgnore: (finding: Finding, reason: string) => void stable.actions.ignore(finding, reason),
    }),
    [shown, findings, number, textOf, current, stable],
  )

  return {
    shown,
    setShown,
    proofreading,
    actions: stable.actions,
    current,
    goTo: stable.goTo,
    close: stable.close,
    step: (direction) => {
      setShown(true)
      const next = neighbourFinding(findings, current, number, direction)
      if (next !== undefined) goTo(next)
    },
    ofItem,
  }
}
