import { describe, expect, it } from 'vitest'
import { checkDocx } from '../../ooxml/check-docx.ts'
import { validateOoxml } from '../../ooxml/validate.ts'
import { CELL, PAGE, PARAGRAPH, ROW, wordFile, wordTable } from './packages.ts'

function withRows(rows: string): Uint8Array {
  return wordFile(wordTable(rows) + PARAGRAPH + PAGE)
}

describe('checkDocx', () => {
  it('finds nothing in a sound file, which the schema validator accepts too', async () => {
    const file = withRows(`<w:tr><w:trPr><w:tblHeader/></w:trPr>${CELL}${CELL}</w:tr>${ROW}`)
    expect(checkDocx(file)).toEqual([])
    expect(await validateOoxml(file, 'docx')).toEqual([])
  })

  it.each([
    [
      'a cell without a paragraph',
      '<w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr>',
      'does not end with a paragraph',
    ],
    ['a row without cells', `${ROW}<w:tr/>`, 'row 2: no cells'],
    ['a row with a cell too many', `<w:tr>${CELL}${CELL}${CELL}</w:tr>`, '3 columns in a grid of 2'],
    [
      'a span wider than the grid',
      '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p/></w:tc></w:tr>',
      '3 columns in a grid of 2',
    ],
    [
      'a merge that goes on from nothing',
      `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>${CELL}</w:tr>`,
      'where nothing was begun',
    ],
    [
      'a header row in the middle',
      `${ROW}<w:tr><w:trPr><w:tblHeader/></w:trPr>${CELL}${CELL}</w:tr>`,
      'row 2: a repeated header row',
    ],
    ['a table without rows', '', 'without rows'],
  ])('finds %s', (_, rows, problem) => {
    expect(checkDocx(withRows(rows)).join('\n')).toContain(problem)
  })

  it.each([
    ['an unknown style', '<w:p><w:pPr><w:pStyle w:val="Lost"/></w:pPr></w:p>' + PAGE, 'unknown style Lost'],
    [
      'an unknown numbering',
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>' + PAGE,
      'unknown numbering 7',
    ],
    ['a line break inside a run', '<w:p><w:r><w:t>一\n二</w:t></w:r></w:p>' + PAGE, 'line break, which'],
    ['a table that ends the document', wordTable(ROW) + PAGE, 'without a paragraph after it'],
    [
      'a landscape page with the measures of a portrait one',
      '<w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838" w:orient="landscape"/></w:sectPr>',
      'orientation contradicts',
    ],
    ['a relationship that is not there', '<w:p><w:hyperlink r:id="rId9"/></w:p>' + PAGE, 'relationship rId9'],
  ])('finds %s', (_, body, problem) => {
    expect(checkDocx(wordFile(body)).join('\n')).toContain(problem)
  })

  it('finds a part that is not well-formed and one that a relationship misses', () => {
    const broken = wordFile(PARAGRAPH + PAGE, { 'word/styles.xml': '<w:styles' })
    expect(checkDocx(broken).join('\n')).toContain('word/styles.xml: not well-formed')
    const illegal = wordFile('<w:p><w:r><w:t>\uFFFE</w:t></w:r></w:p>' + PAGE)
    expect(checkDocx(illegal).join('\n')).toContain('word/document.xml: not well-formed')
    const lost = wordFile(PARAGRAPH + PAGE, {
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/><Relationship Id="a" Type="x/y" Target="word/lost.xml"/></Relationships>',
    })
    expect(checkDocx(lost).join('\n')).toContain('points to word/lost.xml, not there')
    expect(checkDocx(lost).join('\n')).toContain('relationship id is given twice')
  })

  it('finds a part without a content type and a type without its part', () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="r"/><Override PartName="/word/gone.xml" ContentType="x"/></Types>'
    const problems = checkDocx(wordFile(PARAGRAPH + PAGE, { '[Content_Types].xml': types })).join('\n')
    expect(problems).toContain('word/styles.xml: no content type')
    expect(problems).toContain('word/gone.xml: typed, but not there')
  })
})
