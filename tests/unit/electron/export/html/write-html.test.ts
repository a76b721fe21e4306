import { parseDocument, DomUtils } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../../../../electron/export/html/write-html.ts'
import { EMPTY_ITEM, type ListContent } from '../../../../../shared/duty-list/content.ts'
import { layoutFor } from '../../../../../shared/layout/built-in.ts'
import type { Layout, PageLayout } from '../../../../../shared/layout/types.ts'
import { officialTable } from '../../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'

async function written(list: ListContent, change: Partial<Layout> = {}): Promise<string> {
  const layout = { ...layoutFor(list.kind, list.columns), ...change }
  return new TextDecoder().decode(await writeHtml(officialTable(list, layout)))
}

function texts(html: string, name: string): string[] {
  return DomUtils.getElementsByTagName(name, parseDocument(html)).map((element) =>
    DomUtils.textContent(element),
  )
}

function withDuties(superiorDuties: string): ListContent {
  const item = { ...EMPTY_ITEM, name: '防汛', superiorDuties }
  return { ...sampleList, categories: [{ name: '平安法治', items: [item] }] }
}

describe('writeHtml', () => {
  it('prints title, header, every row and the notes', async () => {
    const html = await written(sampleList, { attachmentNumber: 3 })
    const table = officialTable(sampleList, layoutFor('cooperation', sampleList.columns))
    expect(texts(html, 'title')).toEqual([sampleList.title.join('')])
    expect(texts(html, 'th')).toEqual(sampleList.columns.map((column) => column.header))
    expect(texts(html, 'tr').slice(1)).toEqual(
      table.rows.map((row) => (row.type === 'category' ? row.text : row.cells.flat().join(''))),
    )
    const paragraphs = texts(html, 'p')
    expect(paragraphs.slice(0, 3)).toEqual(['附件3', ...sampleList.title])
    expect(paragraphs.slice(-1)).toEqual(sampleList.notes)
  })

  it('shows what a clerk typed as text, never as markup', async () => {
    const html = await written(withDuties('<script>alert(1)</script>\n<b>&amp;“引号”"\''))
    expect(texts(html, 'td').slice(1)[3]).toBe('<script>alert(1)</script><b>&amp;“引号”"\'')
    expect(DomUtils.getElementsByTagName('script', parseDocument(html))).toEqual([])
  })

  it('loads nothing and runs nothing', async () => {
    const html = await written(sampleList)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import/)
  })

  it('can’t be broken by a font’s name', async () => {
    const body = { ...layoutFor('cooperation').body, eastAsianFont: '"; } </style><script>' }
    const html = await written(sampleList, { body })
    expect(DomUtils.getElementsByTagName('script', parseDocument(html))).toEqual([])
  })

  it('keeps rows whole that fit on a page, and category rows with the next', async () => {
    const html = await written(withDuties('1.巡查。'))
    expect(html).toContain('<tr class="item whole">')
    expect(html).toMatch(/tr\.category \{[^}]*break-after: avoid/)
  })

  it('begins a row that is higher than a page on a new one, but not away from its category', async () => {
    const superiorDuties = Array.from({ length: 90 }, (_, index) => `${index + 1}.巡查。`).join('\n')
    const short = { ...EMPTY_ITEM, name: '走访' }
    const long = { ...EMPTY_ITEM, name: '防汛', superiorDuties }
    const categories = [
      { name: '民生服务', items: [short, long] },
      { name: '平安法治', items: [long, short] },
    ]
    const rows = DomUtils.getElementsByTagName(
      'tr',
      parseDocument(await written({ ...sampleList, categories })),
    )
    expect(rows.slice(1).map((row) => row.attribs['class'])).toEqual([
      'category whole',
      'item whole',
      'item new-page',
      'category whole',
      'item',
      'item whole',
    ])
  })

  it.each([
    ['center', '@bottom-center', '@bottom-right'],
    ['outer', '@bottom-right', '@bottom-center'],
    ['side', '@left-bottom', '@bottom-center'],
    ['none', '@page { size: 297mm 210mm', 'counter(page)'],
  ] as const)('prints page numbers: %s', async (pageNumber, there, notThere) => {
    const page: PageLayout = { ...layoutFor('cooperation').page, pageNumber }
    const html = await written(sampleList, { page })
    expect(html).toContain(there)
    expect(html).not.toContain(notThere)
  })

  it('is several tables where a list takes hundreds of pages, each from a new page with the header', async () => {
    const items = Array.from({ length: 6_000 }, (_, item) => ({ ...EMPTY_ITEM, name: `第${item + 1}处` }))
    const list = { ...sampleList, categories: [{ name: '平安法治', items }] }
    const html = await written(list)
    expect(texts(html, 'table').length).toBeGreaterThan(2)
    expect(texts(html, 'thead').length).toBe(texts(html, 'table').length)
    expect(html).toContain('table + table { break-before: page; }')
    const names = texts(html, 'td').filter((text) => text.startsWith('第'))
    expect(names).toEqual(items.map(({ name }) => name))
    expect(texts(await written(sampleList), 'table')).toHaveLength(1)
  })
})
