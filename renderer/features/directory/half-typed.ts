/** What was typed into an item's departments and is no department yet; kept until the window closes. */
const halfTyped = new Map<number, string>()

/** What stands half typed in an item's departments; empty where nothing does. */
export function halfTypedOf(itemId: number): string {
  return halfTyped.get(itemId) ?? ''
}

/** Keeps it for the next time the item is shown; the empty text forgets it. */
export function keepHalfTyped(itemId: number, typed: string): void {
  if (typed === '') halfTyped.delete(itemId)
  else halfTyped.set(itemId, typed)
}
