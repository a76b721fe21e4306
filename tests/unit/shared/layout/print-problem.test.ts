import { describe, expect, it } from 'vitest'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { printProblem } from '../../../../shared/layout/print-problem.ts'
import type { Layout } from '../../../../shared/layout/types.ts'

const layout = layoutFor('cooperation')

function withMargins(margins: Partial<Layout['page']['margins']>): Layout {
  return { ...layout, page: { ...layout.page, margins: { ...layout.page.margins, ...margins } } }
}

function onPaper(width: number, height: number): Layout {
  return { ...layout, page: { ...layout.page, width, height } }
}

describe('printProblem', () => {
  it('refuses columns wider than the page, with both widths', () => {
    const wide = layout.columns.map((column) => ({ ...column, width: column.width + 10 }))
    expect(printProblem({ ...layout, columns: wide })).toMatch(/合计宽323毫米，纸上页边距以内只有273毫米宽/)
  })

  it('refuses a column that has no room for a character', () => {
    const narrow = layout.columns.map((column) =>
      column.field === 'departments' ? { ...column, width: 3 } : column,
    )
    expect(printProblem({ ...layout, columns: narrow })).toMatch(/“对应上级部门”一列太窄/)
  })

  it('refuses a column printed twice', () => {
    const [number] = layout.columns
    expect(number).toBeDefined()
    const twice = layout.columns.map((column) => (column.field === 'name' && number ? number : column))
    expect(printProblem({ ...layout, columns: twice })).toMatch(/两次/)
  })

  it('refuses margins that leave no room for text or for the page number', () => {
    expect(printProblem(withMargins({ left: 150, right: 150 }))).toMatch(/页边距太大/)
    expect(printProblem(withMargins({ top: 95, bottom: 100 }))).toMatch(/放不下表头/)
    expect(printProblem(withMargins({ bottom: 8 }))).toMatch(/放不下页码/)
  })

  it('refuses paper that no printer has', () => {
    expect(printProblem(onPaper(297, 90))).toMatch(/纸张297×90毫米/)
    expect(printProblem(onPaper(600, 420))).toMatch(/100至450毫米/)
  })

  it('refuses a header text that fills the page', () => {
    const [first, ...others] = layout.columns
    const long = first === undefined ? [] : [{ ...first, header: '序'.repeat(150) }, ...others]
    expect(printProblem({ ...layout, columns: long })).toMatch(/表头文字占了\d+行/)
  })

  it('refuses lines nearer to each other than the type is high', () => {
    const tight = { ...layout, body: { ...layout.body, lineHeight: 8 } }
    expect(printProblem(tight)).toBe('正文的行距8磅小于字号9磅，字会被切去一截，请加大行距。')
  })
})
