import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { codes, draftOf, outline } from '../../../support/layouts.ts'
import type { Draft } from '../../../../shared/draft/types.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
/** A cell of paragraphs, parted by `/`. */
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('/')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`
const row = (...texts: readonly string[]): string =>
  `<w:tr>${texts.map((text) => cell(text)).join('')}</w:tr>`
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
/** A paragraph of an automatic list. */
const listed = (text: string, list: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
/** A row with the columns of duties changed over. */
const swapped = (...texts: readonly string[]): string => row(...[0, 1, 2, 4, 3].map((at) => texts[at] ?? ''))
/** An item whose number and duties are numbered by lists. */
const listedItem = (name: string, list: number): string =>
  `<w:tr><w:tc>${listed('', 1)}</w:tc>${cell(name)}${cell('县水利局')}<w:tc>${listed('指导。', list)}${listed('培训。', list)}</w:tc>${cell('巡查。')}</w:tr>`

const HEADER = row('序号', '事项名称', '对应上级部门', '上级部门职责', '乡镇配合职责')

async function draft(body: string, numbering = ''): Promise<Draft> {
  return draftOf(
    '清单.docx',
    zipSync({
      'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
      'word/numbering.xml': strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`),
    }),
  )
}

const FIRST = row('1', '防汛', '县水利局', '1.指导。', '1.巡查。')
const SECOND = row('2', '防火', '县林业局', '1.检查。', '1.宣传。')
const EXPECTED = ['1 防汛 | 县水利局 | 1.指导。 | 1.巡查。 | ', '2 防火 | 县林业局 | 1.检查。 | 1.宣传。 | ']

describe('a list in Word', () => {
  it('with a table on each page, its header repeated', async () => {
    const read = await draft(table(HEADER, FIRST) + paragraph('') + table(HEADER, SECOND))
    expect(outline(read)).toEqual(['【】', ...EXPECTED])
    expect(codes(read)).toContain('repeated-header')
  })

  it('with the categories as lines between the tables', async () => {
    const read = await draft(
      paragraph('一、防灾') + table(HEADER, FIRST) + paragraph('二、护林') + table(HEADER, SECOND),
    )
    expect(outline(read)).toEqual(['【防灾】', EXPECTED[0], '【护林】', EXPECTED[1]])
  })

  it('with an item that goes on in the table of the next page', async () => {
    const begun = row('1', '防汛', '县水利局', '1.指导。/2.调拨物资并及时', '1.巡查。')
    const rest = row('', '', '', '送达。/3.培训。', '2.上报。')
    const read = await draft(table(HEADER, begun) + table(HEADER, rest, SECOND))
    expect(outline(read)).toEqual([
      '【】',
      '1 防汛 | 县水利局 | 1.指导。/2.调拨物资并及时送达。/3.培训。 | 1.巡查。/2.上报。 | ',
      EXPECTED[1],
    ])
    expect(codes(read)).toContain('continued-rows')
  })

  it('with its two columns of duties in the other order', async () => {
    const read = await draft(
      table(
        swapped('序号', '事项名称', '主管部门', '县级部门职责', '镇街配合职责'),
        swapped('1', '防汛', '县水利局', '1.指导。', '1.巡查。'),
      ),
    )
    expect(outline(read)).toEqual(['【】', EXPECTED[0]])
  })

  it('with automatic numbers in the column 序号 and in the duties, which begin anew in each cell', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level('decimal', '%1')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal', '%1.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>${[2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`).join('')}`
    const read = await draft(table(HEADER, listedItem('防汛', 2), listedItem('抗旱', 3)), numbering)
    expect(outline(read)).toEqual([
      '【】',
      '1 防汛 | 县水利局 | 1.指导。/2.培训。 | 巡查。 | ',
      '2 抗旱 | 县水利局 | 1.指导。/2.培训。 | 巡查。 | ',
    ])
  })

  it('with changes that nobody accepted yet, and a table inside a cell: taken over, and said', async () => {
    const changed = `<w:tc><w:p>${run('1.指导。')}<w:del><w:r><w:delText>删去。</w:delText></w:r></w:del><w:ins>${run('2.培训。')}</w:ins></w:p></w:tc>`
    const nested = `<w:tc>${table(row('1.巡查。'), row('2.上报。'))}${paragraph('')}</w:tc>`
    const read = await draft(
      table(HEADER, `<w:tr>${cell('1')}${cell('防汛')}${cell('县水利局')}${changed}${nested}</w:tr>`),
    )
    expect(outline(read)).toEqual(['【】', '1 防汛 | 县水利局 | 1.指导。/2.培训。 | 1.巡查。/2.上报。 | '])
    const said = read.findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message)
    expect(said.join()).toMatch(/修订/)
    expect(said.join()).toMatch(/嵌套|表格/)
  })
})
