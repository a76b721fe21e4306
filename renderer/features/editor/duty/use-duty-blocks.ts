import { useLayoutEffect, useRef, useState } from 'react'
import type { TextState } from '../../../ui/text-state.ts'
import { sameBlocks } from './block-ids.ts'
import { blocksOf, placeIn } from './blocks.ts'
import { withoutNewHeadings } from './empty-headings.ts'
import type { Block, BlockPlace } from './blocks.ts'

interface Shown {
  readonly text: string
  /** The line that is being typed; see `blocksOf`. */
  readonly openLine: number
  readonly blocks: readonly Block[]
  readonly ids: readonly number[]
  readonly next: number
  /** Where the cursor is to go; each object once. */
  readonly place: BlockPlace | null
}

export interface DutyBlocksState {
  readonly blocks: readonly Block[]
  /** One for each block, the same as long as the block is. */
  readonly ids: readonly number[]
  readonly place: BlockPlace | null
  /** The text of this very moment. */
  text(): string
  /** The line that is being typed; see `blocksOf`. */
  openLine(): number
  /** Takes a text that was typed into one field, whose cursor is where it belongs. */
  type(text: string, openLine?: number): void
  /** Takes a text that a key or a button made, and puts the cursor where it says. */
  apply(state: TextState): void
  /** Puts the cursor elsewhere. */
  go(place: BlockPlace): void
  /** The cursor left: a line that reads like a heading becomes one. */
  close(): void
}

/** A duty text in blocks: one text, shown and typed part by part. */
export function useDutyBlocks(value: string, onChange: (text: string) => void): DutyBlocksState {
  const [shown, setShown] = useState(() => beginning(value))
  const latest = useRef(shown)
  const told = useRef(value)

  const show = (text: string, openLine: number, place?: (blocks: readonly Block[]) => BlockPlace): void => {
    latest.current = after(latest.current, text, openLine, place)
    setShown(latest.current)
  }
  // A new heading without a name is shown, but not kept.
  const tell = (whole: string): void => {
    const text = withoutNewHeadings(whole)
    if (text === told.current) return
    told.current = text
    onChange(text)
  }

  // An undo, another window, the plain text: what is shown is what is stored.
  useLayoutEffect(() => {
    if (value === told.current) return
    told.current = value
    latest.current = after(latest.current, value, -1)
    setShown(latest.current)
  }, [value])

  return {
    blocks: shown.blocks,
    ids: shown.ids,
    place: shown.place,
    text: () => latest.current.text,
    openLine: () => latest.current.openLine,
    type: (text, openLine = -1) => {
      show(text, openLine)
      tell(text)
    },
    apply: (state) => {
      show(state.text, -1, (blocks) => placeIn(blocks, state))
      tell(state.text)
    },
    go: (place) => show(latest.current.text, latest.current.openLine, () => ({ ...place })),
    close: () => {
      if (latest.current.openLine !== -1) show(latest.current.text, -1)
    },
  }
}

function beginning(text: string): Shown {
  const blocks = blocksOf(text)
  return {
    text,
    openLine: -1,
    blocks,
    ids: blocks.map((_, index) => index),
    next: blocks.length,
    place: null,
  }
}

function after(
  last: Shown,
  text: string,
  openLine: number,
  place?: (blocks: readonly Block[]) => BlockPlace,
): Shown {
  const blocks = blocksOf(text, openLine)
  const ids = sameBlocks(last.ids, last.blocks, blocks, last.next)
  return { text, openLine, blocks, ids, next: Math.max(last.next, ...ids), place: place?.(blocks) ?? null }
}
