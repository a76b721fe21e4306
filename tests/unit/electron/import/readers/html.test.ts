import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../../../electron/import/readers/html.ts'
import type { ReadFile } from '../../../../../shared/grid/types.ts'
import { readable, rowTexts } from '../../../../support/grid-text.ts'

async function read(html: string | Uint8Array): Promise<ReadFile> {
  return readable(await readHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html))
}

const rows = async (html: string): Promise<string[]> => rowTexts(await read(html))

const cell = async (content: string): Promise<string | undefined> => {
  const [row] = await rows(`<table><tr><td>${content}</td></tr></table>`)
  return row?.slice(2)
}

describe('a web page with the table of a list', () => {
  test('keeps title, rows, spans and the note below', async () => {
    const page = `<html><head><title>网站</title><style>td{}</style></head><body><h1>青石镇<br>配合履职事项清单</h1>
      <table><tr><th rowspan=2>序号</th><th colspan=2>职责</th></tr><tr><th>上级部门</th><th>镇</th></tr>
      <tr><td colspan="3">一、党的建设</td></tr></table><p>注：试行。</p></body></html>`
    expect(await rows(page)).toEqual([
      '[青石镇]',
      '[配合履职事项清单]',
      '0×1,2:序号 1×2,1:职责',
      '1:上级部门 2:镇',
      '0×3,1:一、党的建设',
      '[注：试行。]',
    ])
  })

  test('survives end tags that were never written', async () => {
    expect(await rows('<table><tr><td><p>甲<td>乙<tr><td><ol><li>丙<td>丁</table>')).toEqual([
      '0:甲 1:乙',
      '0:1.丙 1:丁',
    ])
  })

  test('does not lose text between the cells', async () => {
    expect(await rows('<table>说明<tr><td>甲</td>附<td>乙</td></tr></table>')).toEqual([
      '[说明]',
      '[附]',
      '0:甲 1:乙',
    ])
  })

  test('marks a hidden row and says that hidden text was left out', async () => {
    const file = await read(
      '<table><tr style="display:none"><td>旧</td></tr><tr><td>新<span hidden>密</span></td></tr></table>',
    )
    expect(file.grids[0]?.rows.map((row) => row.hidden)).toEqual([true, undefined])
    expect(file.warnings).toEqual(['网页中设为隐藏的内容未导入。'])
  })

  test('unfolds a table that only arranges the page', async () => {
    const inner = '<table><tr><td>1</td><td>开展普查</td></tr><tr><td>2</td><td>开展巡查</td></tr></table>'
    expect(await rows(`<table><tr><td>栏目</td><td>${inner}</td></tr></table>`)).toEqual([
      '[栏目]',
      '0:1 1:开展普查',
      '0:2 1:开展巡查',
    ])
  })

  test('writes a small table inside a cell as text and says so', async () => {
    const page = '<table><tr><td>1</td><td>标准<table><tr><td>每月</td></tr></table></td></tr></table>'
    expect(await rows(page)).toEqual(['0:1 1:标准/每月'])
    expect((await read(page)).warnings).toEqual(['有 1 个嵌套在单元格内的表格，已按文字并入所在单元格。'])
  })
})

describe('the lines of a cell', () => {
  test('are paragraphs and line breaks; blanks in the markup count once', async () => {
    expect(await cell('<p>区民政局：</p>\n <p> 1.审核\n  材料。<br/>2.发放。</p>')).toBe(
      '区民政局：/1.审核 材料。/2.发放。',
    )
  })

  test('are not broken inside a sentence where Word wrapped its markup', async () => {
    const page =
      '<meta name=Generator content="Microsoft Word 15"><table><tr><td>审核\n材料 A\nB</td></tr></table>'
    expect(await rows(page)).toEqual(['0:审核材料 A B'])
  })

  test('keep the breaks of preformatted text', async () => {
    expect(await cell('<pre>区民政局：\n1.审核。</pre>')).toBe('区民政局：/1.审核。')
  })

  test('leave out what a tracked change deleted', async () => {
    const file = await read('<table><tr><td>每<del>季</del><ins>月</ins>一次</td></tr></table>')
    expect(file.grids[0]?.rows[0]?.cells[0]?.lines).toEqual([{ text: '每月一次' }])
    expect(file.warnings).toEqual(['文件中标记为删除的文字未导入。'])
  })
})

describe('automatic numbers', () => {
  test.each([
    ['<ol><li>甲<li>乙</ol>', '1.甲/2.乙'],
    ['<ol start=3><li>甲<li value=7>乙<li>丙</ol>', '3.甲/7.乙/8.丙'],
    ['<ol type=A><li>甲<li>乙</ol>', 'A.甲/B.乙'],
    ['<ol reversed start=2><li>甲<li>乙</ol>', '2.甲/1.乙'],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>', '一、甲/二、乙'],
    ['<ol><li>甲<ol type=a><li>子<li>丑</ol><li>乙</ol>', '1.甲/a.子/b.丑/2.乙'],
    ['<ol><li><p>甲</p><p>续</p><li>乙</ol>', '1.甲/续/2.乙'],
    ['<ul><li>甲</ul>', '甲'],
  ])('%s shows %s', async (html, text) => {
    expect(await cell(html)).toBe(text)
  })

  test.each([
    ['<ol style="list-style-type: none"><li>1.甲<li>2.乙</ol>', '1.甲/2.乙'],
    ['<ol><li>1、甲<li>（2）乙</ol>', '1、甲/（2）乙'],
    ['<ol style="list-style: none"> 1.甲。 2.乙。 </ol>', '1.甲。 2.乙。'],
  ])('written into the text are not doubled: %s', async (html, text) => {
    expect(await cell(html)).toBe(text)
  })

  test('of empty entries stand alone in a column of numbers, and vanish beside text', async () => {
    expect(await rows('<table><tr><td><ol start=7><li></ol><td><ol><li>甲<li></ol></table>')).toEqual([
      '0:7. 1:1.甲',
    ])
  })

  test('that were lost are marked', async () => {
    expect(await cell('<p>区民政局：</p><ol> 审核材料。 发放补贴。 </ol><p>履职保障：培训</p>')).toBe(
      '区民政局：/?审核材料。 发放补贴。/履职保障：培训',
    )
  })
})

function page(meta: string, text: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${meta}<table><tr><td>`), text, Buffer.from('</td></tr></table>')])
}

describe('the encoding', () => {
  const gbk = Uint8Array.from([0xd0, 0xf2, 0xba, 0xc5])

  test.each([
    '',
    '<meta charset="gb2312">',
    '<meta http-equiv="Content-Type" content="text/html; charset=GBK">',
  ])('GB18030 is known by its bytes (%s)', async (meta) => {
    const file = await read(page(meta, gbk))
    expect(file.grids[0]?.rows[0]?.cells[0]?.lines[0]?.text).toBe('序号')
  })

  test('UTF-8 counts even where the page wrongly declares gb2312', async () => {
    const file = await read(page('<meta charset="gb2312">', Buffer.from('序号')))
    expect(file.grids[0]?.rows[0]?.cells[0]?.lines[0]?.text).toBe('序号')
  })

  test('UTF-16 is known by its mark', async () => {
    const file = await read(Buffer.from('\uFEFF<table><tr><td>序号</td></tr></table>', 'utf16le'))
    expect(file.grids[0]?.rows[0]?.cells[0]?.lines[0]?.text).toBe('序号')
  })
})

describe('a hostile page', () => {
  test.each([
    ['nested without end', '<div>'.repeat(300_000), '嵌套层次过深'],
    ['nested tables', '<table><tr><td>'.repeat(100_000), '嵌套层次过深'],
    ['endless cells', `<table><tr>${'<td>'.repeat(250_000)}`, '20 万'],
    ['enormous spans', `<table><tr>${'<td colspan=1000>x</td>'.repeat(50)}</tr></table>`, '超过 16384 列'],
  ])('%s is refused at once', async (_name, html, reason) => {
    const result = await readHtml(new TextEncoder().encode(html))
    expect(result.ok ? '' : result.error.message).toContain(reason)
  })

  test.each([
    '',
    '<',
    '<table',
    '</td></tr></table>',
    '<table rowspan=-1><td rowspan=0 colspan=x>',
    '&#x110000;',
  ])('of nonsense gives a result: %s', async (html) => {
    expect((await readHtml(new TextEncoder().encode(html))).ok).toBe(true)
  })
})
