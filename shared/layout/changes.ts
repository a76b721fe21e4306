import type { Layout, LayoutColumn } from './types.ts'

/** What can differ between two layouts, in a clerk's words, with what it is read from. */
const PARTS: readonly (readonly [name: string, of: (layout: Layout) => unknown])[] = [
  ['印哪些列', ({ columns }) => columns.map(({ field }) => field).toSorted()],
  ['列的顺序', ({ columns }) => columns.map(({ field }) => field)],
  ['表头文字', byField(({ header }) => header)],
  ['列宽', byField(({ width }) => width)],
  ['对齐方式', byField(({ align, verticalAlign }) => [align, verticalAlign])],
  ['纸张', ({ page }) => [page.width, page.height]],
  ['页边距', ({ page: { margins } }) => [margins.top, margins.right, margins.bottom, margins.left]],
  ['页码', ({ page }) => page.pageNumber],
  ['标题字体', ({ title }) => title],
  ['表头字体', ({ header }) => header],
  ['类别行字体', ({ category }) => category],
  ['正文字体', ({ body }) => body],
  ['说明字体', ({ note }) => note],
  ['单元格边距', ({ cellPadding }) => cellPadding],
  ['类别序号', ({ categoryNumerals }) => categoryNumerals],
  ['配合职责前的镇（街道）名称', ({ officePrefix }) => officePrefix],
  ['部门的写法', ({ departmentSeparator }) => departmentSeparator],
  ['编号后的空格', ({ blankAfterEnumerator }) => blankAfterEnumerator],
  ['附件号', ({ attachmentNumber }) => attachmentNumber],
]

function byField(of: (column: LayoutColumn) => unknown): (layout: Layout) => unknown {
  return ({ columns }) =>
    columns
      .map((column) => [column.field, of(column)])
      .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
}

/** What differs between two layouts: 列宽, 页边距 … Their names are not looked at. */
export function layoutChanges(before: Layout, after: Layout): string[] {
  const changed = PARTS.filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
  const names = changed.map(([name]) => name)
  // Where other columns are printed, their order, texts and widths differ of course.
  return names[0] === '印哪些列' ? names.filter((name) => !COLUMN_PARTS.has(name)) : names
}

const COLUMN_PARTS: ReadonlySet<string> = new Set(['列的顺序', '表头文字', '列宽', '对齐方式'])
