import type { OutlineRow } from './outline-rows.ts'

/** What a key does in the outline. */
export type TreeKey =
  | { readonly type: 'go'; readonly index: number }
  /** Marks from where the marking began to this row. */
  | { readonly type: 'extend'; readonly index: number }
  | { readonly type: 'all' }
  | { readonly type: 'end-marking' }
  | { readonly type: 'step'; readonly direction: 'up' | 'down' }
  | { readonly type: 'edit' }
  | { readonly type: 'delete' }
  | { readonly type: 'toggle'; readonly categoryId: number; readonly hidden: boolean }

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const PAGE = 12

/**
 * Reads a key pressed in the outline.
 *
 * @param index of the selected row; -1 for none
 * @returns null for a key that the outline leaves to others
 */
export function treeKey(pressed: PressedKey, rows: readonly OutlineRow[], index: number): TreeKey | null {
  const { key, altKey, shiftKey } = pressed
  if (pressed.ctrlKey || pressed.metaKey)
    return key.toLowerCase() === 'a' && !altKey && !shiftKey ? { type: 'all' } : null
  if (altKey) return stepKey(key)
  const target = targetOf(key, index, rows.length)
  if (target !== null) return { type: shiftKey ? 'extend' : 'go', index: target }
  if (shiftKey) return null
  const row = rows[index]
  if (row?.type === 'category' && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return { type: 'toggle', categoryId: row.category.id, hidden: key === 'ArrowLeft' }
  return PLAIN_KEYS[key] ?? null
}

const PLAIN_KEYS: Readonly<Record<string, TreeKey>> = {
  Enter: { type: 'edit' },
  F2: { type: 'edit' },
  Delete: { type: 'delete' },
  Escape: { type: 'end-marking' },
}

function stepKey(key: string): TreeKey | null {
  if (key === 'ArrowUp') return { type: 'step', direction: 'up' }
  return key === 'ArrowDown' ? { type: 'step', direction: 'down' } : null
}

function targetOf(key: string, index: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, target))
}
