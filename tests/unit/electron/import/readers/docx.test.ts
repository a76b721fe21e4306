import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../../electron/import/readers/docx.ts'
import type { ReadFile } from '../../../../../shared/grid/types.ts'
import { readable, rowTexts } from '../../../../support/grid-text.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function docx(body: string, numbering = '', styles = '', namespaces = W): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`),
    'word/styles.xml': strToU8(`<w:styles ${W}>${styles}</w:styles>`),
    'word/header1.xml': strToU8(`<w:hdr ${W}><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>`),
  })
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
const listed = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const num = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`

async function read(...parts: Parameters<typeof docx>): Promise<ReadFile> {
  return readable(await readDocx(docx(...parts)))
}

describe('tables', () => {
  it('has the cells with their spans, and the text around the table', async () => {
    const rows =
      tr(tc(p('序号'), '<w:vMerge w:val="restart"/>') + tc(p('职责'), '<w:gridSpan w:val="2"/>')) +
      tr(tc(p('被盖住'), '<w:vMerge/>') + tc(p('上级')) + tc(p('配合'))) +
      tr(tc(p('1')) + tc(p('甲。') + p('乙。')) + tc(`<w:p>${run('丙')}<w:r><w:br/></w:r>${run('丁')}</w:p>`))
    const file = await read(p('标题') + table(rows) + p('注：说明。'))
    expect(rowTexts(file)).toEqual([
      '[标题]',
      '0×1,2:序号 1×2,1:职责',
      '1:上级 2:配合',
      '0:1 1:甲。/乙。 2:丙/丁',
      '[注：说明。]',
    ])
  })

  it('puts a nested table into its cell, and says so', async () => {
    const inner = table(tr(tc(p('内一')) + tc(p('内二'))))
    const file = await read(table(tr(tc(p('外') + inner + p('后')) + tc(p('旁')))))
    expect(rowTexts(file)).toEqual(['0:外/内一/内二/后 1:旁'])
    expect(file.warnings.join()).toContain('嵌套')
  })

  it('reads any prefix and the strict namespace', async () => {
    const strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    expect(rowTexts(await read(table(tr(tc(p('甲')))), '', '', strict))).toEqual(['0:甲'])
  })
})

describe('automatic numbers', () => {
  const levels =
    level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3．') +
    level(3, 'decimalEnclosedCircle', '%4')

  it('are the ones that Word shows, in all levels, counting over tables', async () => {
    const numbering = abstract(0, levels) + num(1, 0)
    const body =
      listed('总则', 1) + table(tr(tc(listed('甲', 1, 2) + listed('乙', 1, 2) + listed('细', 1, 3))))
    const file = await read(body + listed('分则', 1) + listed('一节', 1, 1) + listed('丙', 1, 2), numbering)
    expect(rowTexts(file)).toEqual([
      '[一、总则]',
      '0:1．甲/2．乙/①细',
      '[二、分则]',
      '[（一）一节]',
      '[1．丙]',
    ])
  })

  it('go on in a list of the same definition, and begin anew where the list says so', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    const file = await read([1, 1, 2, 3, 3, 4].map((list) => listed('事', list)).join(''), numbering)
    expect(rowTexts(file)).toEqual(['[1.事]', '[2.事]', '[3.事]', '[1.事]', '[2.事]', '[5.事]'])
  })

  it('join the numbers above, in plain digits where the list is legal', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'upperLetter', '%1') +
          level(1, 'decimal', '%1-%2') +
          level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ) + num(1, 0)
    const file = await read(listed('甲', 1) + listed('乙', 1, 1) + listed('丙', 1, 2), numbering)
    expect(rowTexts(file)).toEqual(['[A甲]', '[A-1乙]', '[1.1.1丙]'])
  })

  it('come from the paragraph’s style, also by the style it is based on', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1、') + level(1, 'decimal', '（%2）', '<w:pStyle w:val="Sub"/>')) +
      num(7, 0)
    const styles =
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    const styled = (text: string, style: string): string => p(text, `<w:pStyle w:val="${style}"/>`)
    const plain = p('无', '<w:pStyle w:val="Own"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    const file = await read(
      styled('甲', 'Own') + styled('乙', 'Sub') + plain + styled('丙', 'Own'),
      numbering,
      styles,
    )
    expect(rowTexts(file)).toEqual(['[1、甲]', '[（1）乙]', '[无]', '[2、丙]'])
  })

  it('stand in an empty cell 序号, not behind a cell’s text; bullets show no number', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1')) + num(1, 0) + abstract(1, level(0, 'bullet', '')) + num(2, 1)
    const rows = ['甲', '乙'].map((name) => tr(tc(listed('', 1)) + tc(p(name)))).join('')
    const file = await read(
      table(rows) + table(tr(tc(listed('事', 2)) + tc(p('丙') + listed('', 1)))),
      numbering,
    )
    expect(rowTexts(file)).toEqual(['0:1 1:甲', '0:2 1:乙', '0:事 1:丙'])
  })
})

describe('what is not shown', () => {
  it('leaves out deleted and moved text and deleted rows, keeps what was put in, and says so', async () => {
    const changed = `<w:p>${run('旧')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins></w:p>`
    const file = await read(table(tr(tc(changed)) + tr(tc(p('整行')), '<w:del w:id="1"/>')))
    expect(rowTexts(file)).toEqual(['0:旧新'])
    expect(file.warnings.join()).toContain('修订')
  })

  it('counts a text box once, and leaves it out', async () => {
    const box = `<w:txbxContent>${p('框')}</w:txbxContent>`
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    const drawing = `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
    const file = await read(`<w:p>${run('文')}<w:r>${drawing}</w:r></w:p>`, '', '', `${W} ${mc}`)
    expect(rowTexts(file)).toEqual(['[文]'])
    expect(file.warnings).toEqual([expect.stringContaining('1 个文本框')])
  })

  it('leaves out hidden text and field codes, keeps what the field shows', async () => {
    const field = `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}`
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>'
    const file = await read(`<w:p>${field}${hidden}${run('页')}</w:p>`)
    expect(rowTexts(file)).toEqual(['[3页]'])
    expect(file.warnings.join()).toContain('隐藏')
  })
})

describe('files that harm', () => {
  it.each([
    [
      'an entity of its own',
      `<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document ${W}><w:body><w:p>&a;</w:p></w:body></w:document>`,
    ],
    ['no end', `<w:document ${W}><w:body><w:p>`],
    ['nothing', ''],
  ])('%s: unreadable', async (_, xml) => {
    const outcome = await readDocx(zipSync({ 'word/document.xml': strToU8(xml) }))
    expect(outcome.ok ? '' : outcome.error.code).toBe('unreadable')
  })

  it('a table wider than any spreadsheet is refused for its columns', async () => {
    const wide = tr(tc(p('甲'), '<w:gridSpan w:val="20000"/>') + tc(p('乙')))
    const file = await readDocx(docx(table(wide)))
    expect(file.ok ? 'read' : file.error.message).toContain('超过 16384 列')
  })

  it('elements nested without end are refused', async () => {
    const outcome = await readDocx(docx('<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000)))
    expect(outcome.ok ? '' : outcome.error.message).toContain('嵌套')
  })
})
