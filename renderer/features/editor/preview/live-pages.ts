import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { itemRow, officialTable } from '../../../../shared/official-table/build.ts'
import type { MakeRow } from '../../../../shared/official-table/build.ts'
import type { ItemRow, OfficialTable, TableRow } from '../../../../shared/official-table/types.ts'
import { composePages } from '../../../../shared/typesetting/compose-pages.ts'
import type { ComposedPage } from '../../../../shared/typesetting/compose-pages.ts'
import { measureTable, rowLines } from '../../../../shared/typesetting/measure.ts'
import type { TableMeasure } from '../../../../shared/typesetting/measure.ts'

/** A list as it prints, page by page. */
export interface LivePages {
  readonly table: OfficialTable
  readonly measure: TableMeasure
  readonly pages: readonly ComposedPage[]
}

interface KeptRow {
  readonly office: string | null
  readonly row: ItemRow
}

/**
 * Composes the pages of a list.
 *
 * @param mayGoOn asked before each item that must be measured
 * @returns null where it was told to stop; what is measured is kept, the next call goes on from there.
 *   Each call measures one item at least: else a slow computer would never come to the end
 */
export type ComposeLive = (list: StoredList, mayGoOn?: () => boolean) => LivePages | null

/**
 * Composes the pages of one list again and again as it is edited. Rows of items that are the same
 * objects as before are neither printed nor measured anew, so that a key in a list of 2,000 items
 * costs one row and not all.
 */
export function createLivePages(): ComposeLive {
  let layout: StoredList['layout'] | null = null
  let printed: OfficialTable['layout'] | null = null
  let last: { readonly list: StoredList; readonly table: OfficialTable } | null = null
  let rows = new WeakMap<object, KeptRow>()
  let lines = new WeakMap<TableRow, number>()

  const makeRow: MakeRow = (item, number, source, own) => {
    const kept = rows.get(item)
    if (kept !== undefined && kept.office === source.office) {
      if (kept.row.number === number) return kept.row
      const renumbered = withNumber(kept.row, number, own)
      // A number of as many digits takes as many lines.
      const known = lines.get(kept.row)
      if (known !== undefined && String(number).length === String(kept.row.number).length)
        lines.set(renumbered, known)
      rows.set(item, { office: source.office, row: renumbered })
      return renumbered
    }
    const row = itemRow(item, number, source, own)
    rows.set(item, { office: source.office, row })
    return row
  }
  const linesOf: typeof rowLines = (row, own) => {
    const known = lines.get(row)
    if (known !== undefined) return known
    const counted = rowLines(row, own)
    lines.set(row, counted)
    return counted
  }

  return (list, mayGoOn = () => true) => {
    if (list.layout !== layout) {
      layout = list.layout
      printed = null
      rows = new WeakMap()
      lines = new WeakMap()
    }
    // Who goes on with the same list has its table already.
    if (last?.list !== list) {
      const made = officialTable(list, list.layout, makeRow)
      // The same layout for as long as it is not changed, so that rows need not be drawn for it.
      printed ??= made.layout
      last = { list, table: { ...made, layout: printed } }
    }
    const { table } = last
    let isFurther = false
    for (const row of table.rows) {
      if (lines.has(row)) continue
      if (row.type === 'item') {
        if (!mayGoOn() && isFurther) return null
        isFurther = true
      }
      linesOf(row, table.layout)
    }
    const measure = measureTable(table, linesOf)
    return { table, measure, pages: composePages(table, measure) }
  }
}

function withNumber(row: ItemRow, number: number, layout: OfficialTable['layout']): ItemRow {
  const cells = layout.columns.map(({ field }, index) =>
    field === 'number' ? [String(number)] : (row.cells[index] ?? []),
  )
  return { ...row, number, cells }
}
