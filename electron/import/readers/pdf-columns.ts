import type { RuledTable } from './pdf-rules.ts'

/** Vertical lines of two pages nearer than this are the same line of the same table. */
const SAME = 4

/**
 * Tables of several pages that stand at the same left and right are one table; a page may lack some of
 * its lines (only a category row on it). Columns are counted over all pages together.
 */
export class SharedColumns {
  readonly #groups: { readonly left: number; readonly right: number; readonly xs: number[] }[] = []

  add(table: RuledTable): void {
    const group = this.#find(table)
    if (group === undefined) this.#groups.push({ left: table.left, right: table.right, xs: [...table.xs] })
    else for (const x of table.xs) if (group.xs.every((known) => Math.abs(known - x) > SAME)) group.xs.push(x)
  }

  /** Equal for the tables of one group. */
  groupOf(table: RuledTable): number {
    return this.#groups.findIndex((group) => isAt(group, table))
  }

  /** @returns how many columns of the group begin left of `x` */
  columnAt(table: RuledTable, x: number): number {
    return this.#find(table)?.xs.filter((known) => known < x - SAME).length ?? 0
  }

  columns(group: number): number {
    return (this.#groups[group]?.xs.length ?? 1) - 1
  }

  #find(table: RuledTable): { readonly xs: number[] } | undefined {
    return this.#groups.find((group) => isAt(group, table))
  }
}

function isAt(group: { readonly left: number; readonly right: number }, table: RuledTable): boolean {
  return Math.abs(group.left - table.left) <= SAME && Math.abs(group.right - table.right) <= SAME
}
