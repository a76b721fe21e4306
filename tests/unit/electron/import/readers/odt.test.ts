import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readOdt } from '../../../../../electron/import/readers/odt.ts'
import { readable, rowTexts } from '../../../../support/grid-text.ts'

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"')
  .join(' ')

function odt(body: string, styles = '', parts: Record<string, string> = {}): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${NAMESPACES}>
    <office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const all = { 'content.xml': content, ...parts }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

const level = (number: number, attributes: string): string =>
  `<text:list-level-style-number text:level="${number}" ${attributes}/>`
const style = (name: string, ...levels: string[]): string =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`
const list = (name: string, items: string, attributes = ''): string =>
  `<text:list text:style-name="${name}" ${attributes}>${items}</text:list>`
const entry = (text: string, attributes = ''): string =>
  `<text:list-item ${attributes}><text:p>${text}</text:p></text:list-item>`
const cell = (content: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`
const table = (...rows: string[]): string =>
  `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`

async function rows(body: string, styles = ''): Promise<string[]> {
  return rowTexts(readable(await readOdt(odt(body, styles))))
}

async function warnings(body: string): Promise<readonly string[]> {
  return readable(await readOdt(odt(body))).warnings
}

describe('an OpenDocument list', () => {
  test('keeps title, merged and covered cells, blanks and line breaks', async () => {
    const covered = '<table:covered-table-cell/>'
    const body =
      '<text:p>青石镇<text:line-break/>配合履职事项清单</text:p>' +
      table(
        cell('<text:p>一、党的建设</text:p>', 'table:number-columns-spanned="3"') + covered + covered,
        cell('<text:p>1</text:p>', 'table:number-rows-spanned="2"') +
          cell('<text:p>甲<text:s text:c="2"/>乙</text:p>') +
          cell(''),
        covered + cell('<text:p>丙</text:p><text:p/><text:p>丁<text:tab/>戊</text:p>') + cell(''),
      ) +
      '<text:p>注：试行。</text:p>'
    expect(await rows(body)).toEqual([
      '[青石镇]',
      '[配合履职事项清单]',
      '0×3,1:一、党的建设',
      '0×1,2:1 1:甲  乙 2:',
      '1:丙/丁 戊 2:',
      '[注：试行。]',
    ])
  })

  test('repeats the cells and rows that the file gives once', async () => {
    const repeated = `<table:table><table:table-row table:number-rows-repeated="2">${cell('<text:p>同上</text:p>', 'table:number-columns-repeated="2"')}</table:table-row></table:table>`
    expect(await rows(repeated)).toEqual(['0:同上 1:同上', '0:同上 1:同上'])
  })
})

describe('automatic numbers of OpenDocument', () => {
  const chinese = level(1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"')
  const bracket = level(2, 'style:num-format="1" style:num-prefix="（" style:num-suffix="）"')
  const styles =
    style('L1', chinese, bracket) +
    style('L2', level(1, 'style:num-format="①, ②, ③, ..." text:start-value="3"')) +
    style(
      'L3',
      level(1, 'style:num-format="1" style:num-suffix="."'),
      level(2, 'style:num-format="1" text:display-levels="2"'),
    ) +
    style('L4', level(1, 'style:num-format="1" style:num-list-format="第%1%条"')) +
    style('L5', level(1, 'style:num-format=""')) +
    style('L6', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>')

  test.each([
    [
      'nested levels',
      list(
        'L1',
        `<text:list-item><text:p>甲</text:p><text:list>${entry('子')}${entry('丑')}</text:list></text:list-item>${entry('乙')}`,
      ),
      ['一、甲', '（1）子', '（2）丑', '二、乙'],
    ],
    ['circled from a start value', list('L2', entry('甲') + entry('乙')), ['③甲', '④乙']],
    [
      'a restarted entry',
      list('L1', entry('甲') + entry('乙', 'text:start-value="5"')),
      ['一、甲', '五、乙'],
    ],
    [
      'two levels in one number',
      list('L3', `<text:list-item><text:p>甲</text:p><text:list>${entry('子')}</text:list></text:list-item>`),
      ['1.甲', '1.1子'],
    ],
    ['text around the number', list('L4', entry('甲')), ['第1条甲']],
    [
      'a second paragraph of an entry',
      list('L1', '<text:list-item><text:p>甲</text:p><text:p>续</text:p></text:list-item>'),
      ['一、甲', '续'],
    ],
    [
      'a list interrupted and continued',
      list('L1', entry('甲')) +
        '<text:p>隔</text:p>' +
        list('L1', entry('乙'), 'text:continue-numbering="true"'),
      ['一、甲', '隔', '二、乙'],
    ],
    [
      'a list continued by its name',
      list('L1', entry('甲'), 'xml:id="a"') +
        list('L2', entry('他')) +
        list('L1', entry('乙'), 'text:continue-list="a"'),
      ['一、甲', '③他', '二、乙'],
    ],
    [
      'a new list of the same style',
      list('L1', entry('甲')) + '<text:p>隔</text:p>' + list('L1', entry('乙')),
      ['一、甲', '隔', '一、乙'],
    ],
    ['hidden numbers', list('L5', entry('甲')), ['甲']],
    ['bullets', list('L6', entry('甲')), ['甲']],
    [
      'a heading without number',
      list('L1', '<text:list-header><text:p>题</text:p></text:list-header>' + entry('甲')),
      ['题', '一、甲'],
    ],
    [
      'numbers that the file also spells out',
      list('L1', '<text:list-item><text:p><text:number>一、</text:number>甲</text:p></text:list-item>'),
      ['一、甲'],
    ],
  ])('%s', async (_name, body, lines) => {
    expect(await rows(body, styles)).toEqual(lines.map((line) => `[${line}]`))
  })

  test('make an empty number column visible', async () => {
    const item = cell('<text:p>事项</text:p>')
    const first = list('L3', entry(''))
    const second = list('L3', entry(''), 'text:continue-numbering="true"')
    expect(await rows(table(cell(first) + item, cell(second) + item), styles)).toEqual([
      '0:1. 1:事项',
      '0:2. 1:事项',
    ])
  })

  test('may come from the styles part', async () => {
    const common = `<office:document-styles ${NAMESPACES}><office:styles>${style('L9', chinese)}</office:styles></office:document-styles>`
    const file = odt(list('L9', entry('甲')), '', { 'styles.xml': common })
    expect(rowTexts(readable(await readOdt(file)))).toEqual(['[一、甲]'])
  })

  test('of damaged styles are missing, which is said', async () => {
    const file = readable(await readOdt(odt(list('L9', entry('甲')), '', { 'styles.xml': '<x' })))
    expect(rowTexts(file)).toEqual(['[甲]'])
    expect(file.warnings).toEqual(['文件中的样式已损坏，自动编号可能缺失，请与原文核对。'])
  })
})

describe('what is not plain text', () => {
  test('tracked changes count as accepted', async () => {
    const deletion =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>每季</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    expect(await rows(`${deletion}<text:p>每月</text:p>`)).toEqual(['[每月]'])
    expect(await warnings(`${deletion}<text:p>每月</text:p>`)).toEqual([expect.stringContaining('修订')])
  })

  test('a text box follows its paragraph', async () => {
    const body =
      '<text:p>甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>乙</text:p><text:p>丙</text:p>'
    expect(await rows(body)).toEqual(['[甲乙]', '[框]', '[丙]'])
    expect(await warnings(body)).toEqual([expect.stringContaining('1 个文本框')])
  })

  test('a table in a cell becomes lines of the cell', async () => {
    const body = table(
      cell(`<text:p>甲</text:p>${table(cell('<text:p>乙</text:p>') + cell('<text:p>丙</text:p>'))}`) +
        cell('<text:p>丁</text:p>'),
    )
    expect(await rows(body)).toEqual(['0:甲/乙/丙 1:丁'])
    expect(await warnings(body)).toEqual([expect.stringContaining('嵌套')])
  })

  test('hidden characters are left out and named', async () => {
    const hidden = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
    const file = readable(
      await readOdt(odt('<text:p>每月<text:span text:style-name="T1">密</text:span></text:p>', hidden)),
    )
    expect(rowTexts(file)).toEqual(['[每月]'])
    expect(file.warnings).toEqual([expect.stringContaining('隐藏')])
  })

  test('comments, notes and hidden sections are left out and named', async () => {
    const body =
      '<text:p>甲<office:annotation><text:p>批</text:p></office:annotation></text:p><text:section text:display="none"><text:p>密</text:p></text:section>'
    expect(await rows(body)).toEqual(['[甲]'])
    expect(await warnings(body)).toEqual([expect.stringContaining('批注'), expect.stringContaining('隐藏')])
  })
})

describe('a file that cannot be read', () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  test.each([
    ['empty', new Uint8Array(), '损坏'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), '损坏'],
    ['cut XML', odt('<text:p>'), '损坏'],
    [
      'an entity of its own',
      zipSync({ 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>') }),
      '损坏',
    ],
    ['nested without end', odt('<text:span>'.repeat(300) + '</text:span>'.repeat(300)), '嵌套'],
    ['with a password', odt('', '', { 'META-INF/manifest.xml': manifest }), '密码'],
    ['endless columns', odt(table(cell('', 'table:number-columns-repeated="999999999"'))), '超过 16384 列'],
    [
      'endless rows',
      odt(
        `<table:table><table:table-row table:number-rows-repeated="999999999">${cell('<text:p>甲</text:p>')}</table:table-row></table:table>`,
      ),
      '20 万',
    ],
  ])('%s is refused with a reason', async (_name, bytes, reason) => {
    const result = await readOdt(bytes)
    expect(result.ok ? 'read' : result.error.message).toContain(reason)
  })
})
