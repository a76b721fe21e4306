import { columnName } from './sheet-grid.ts'

/** So many hidden columns are the empty ones beside a table, not columns of it. */
const TOO_MANY_TO_NAME = 64

export interface SheetState {
  readonly name: string
  readonly hidden: boolean
  /** Hidden columns, from 0. */
  readonly hiddenColumns: readonly number[]
}

/** The visible sheets; all, where every sheet is hidden. */
export function shownSheets<S extends { readonly hidden: boolean }>(sheets: readonly S[]): readonly S[] {
  const shown = sheets.filter(({ hidden }) => !hidden)
  return shown.length > 0 ? shown : sheets
}

/** What a workbook hides: sheets are left out, columns are read; both are said. */
export function hiddenWarnings(sheets: readonly SheetState[]): string[] {
  const shown = shownSheets(sheets)
  const leftOut = sheets.filter((sheet) => !shown.includes(sheet))
  const withColumns = shown.filter(
    ({ hiddenColumns }) => hiddenColumns.length > 0 && hiddenColumns.length < TOO_MANY_TO_NAME,
  )
  return [
    ...leftOut.map(({ name }) => `工作表“${name}”在来源中是隐藏的，没有导入。`),
    ...withColumns.map(({ name, hiddenColumns }) => {
      const names = hiddenColumns.map(columnName).join('、')
      return `工作表“${name}”的 ${names} 列在来源中是隐藏的，已照常读入，请核对。`
    }),
  ]
}
