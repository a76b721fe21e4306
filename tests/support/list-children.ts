/** One of several, by any number. */
export function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % Math.max(from.length, 1)]
}

/** Chooses a neighbour to stand in front of; one more than there are children means the end. */
export function neighbour(children: readonly { id: number }[], index: number): number | null {
  return children[index % (children.length + 1)]?.id ?? null
}

/** Puts a child in front of another one; last where there is no such one. */
export function insert<T extends { id: number }>(children: T[], child: T, before: number | null): void {
  const index = children.findIndex(({ id }) => id === before)
  children.splice(index === -1 ? children.length : index, 0, child)
}

/** Takes a child out; undefined where there is none of this id. */
export function take<T extends { id: number }>(children: T[], id: number): T | undefined {
  const index = children.findIndex((child) => child.id === id)
  return index === -1 ? undefined : children.splice(index, 1)[0]
}
