import type { Block } from './blocks.ts'

/**
 * Which of the blocks after an edit are which of those before it, so that a field keeps its cursor:
 * what is equal at the beginning and at the end stays itself, what changed in between goes by order.
 *
 * @param ids of the blocks before
 * @param next a number no block has yet
 */
export function sameBlocks(
  ids: readonly number[],
  before: readonly Block[],
  after: readonly Block[],
  next: number,
): number[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && equal(before[head], after[head])) head += 1
  let tail = 0
  while (tail < most - head && equal(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  const middle = ids.slice(head, before.length - tail)
  let fresh = next
  return after.map((_, index) => {
    if (index < head) return ids[index] ?? (fresh += 1)
    const fromEnd = after.length - index
    if (fromEnd <= tail) return ids[before.length - fromEnd] ?? (fresh += 1)
    return middle[index - head] ?? (fresh += 1)
  })
}

function equal(a: Block | undefined, b: Block | undefined): boolean {
  return a !== undefined && b !== undefined && a.heading === b.heading && a.body === b.body
}
