import { mainPart, openPackage, relationTargets, type OpenedPackage } from './open-package.ts'
import { allElements, childNamed, childrenNamed, elementsNamed, type XmlElement } from './xml.ts'

/**
 * Checks what Word needs to open a .docx without repair and schema validators do not see.
 *
 * @returns one sentence a problem, with its part; empty when the file is sound
 */
export function checkDocx(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes)
  const path = mainPart(opened)
  const root = path === undefined ? undefined : opened.parts.get(path)
  if (path === undefined || !root) return [...opened.problems, 'no main document']
  const problems = [...opened.problems]
  const stories = ['header', 'footer', 'footnotes'].flatMap((type) => relationTargets(opened, path, type))
  for (const part of [path, ...stories]) {
    const story = opened.parts.get(part)
    if (story) problems.push(...storyProblems(opened, path, story).map((problem) => `${part}: ${problem}`))
  }
  problems.push(...bodyProblems(root).map((problem) => `${path}: ${problem}`))
  return problems
}

function storyProblems(opened: OpenedPackage, main: string, story: XmlElement): string[] {
  return [
    ...[...elementsNamed(story, 'tbl')].flatMap(tableProblems),
    ...[...elementsNamed(story, 'tc')].flatMap(cellProblems),
    ...referenceProblems(opened, main, story),
    ...[...elementsNamed(story, 't')].flatMap((run) =>
      run.text.includes('\n') ? ['a text run holds a line break, which Word shows as a blank'] : [],
    ),
  ]
}

function tableProblems(table: XmlElement): string[] {
  const grid = childNamed(table, 'tblGrid')
  if (!grid) return ['a table without a grid']
  const columns = childrenNamed(grid, 'gridCol').length
  const rows = childrenNamed(table, 'tr')
  const problems = rows.length === 0 ? ['a table without rows'] : []
  let merged = new Set<number>()
  let headerOver = false
  rows.forEach((row, index) => {
    const at = `row ${index + 1}`
    const cells = childrenNamed(row, 'tc')
    if (cells.length === 0) problems.push(`${at}: no cells`)
    const isHeader = childrenNamed(row, 'trPr').some((properties) => childNamed(properties, 'tblHeader'))
    if (isHeader && headerOver) problems.push(`${at}: a repeated header row below other rows is not repeated`)
    headerOver ||= !isHeader
    const next = new Set<number>()
    let column = skipped(row, 'gridBefore')
    for (const cell of cells) {
      const merge = property(cell, 'vMerge')
      if (merge && merge.attributes['val'] !== 'restart' && !merged.has(column))
        problems.push(`${at}: a cell goes on from above where nothing was begun`)
      if (merge) next.add(column)
      column += Number(property(cell, 'gridSpan')?.attributes['val'] ?? 1)
    }
    column += skipped(row, 'gridAfter')
    if (column !== columns) problems.push(`${at}: ${column} columns in a grid of ${columns}`)
    merged = next
  })
  return problems
}

function skipped(row: XmlElement, name: string): number {
  const properties = childNamed(row, 'trPr')
  return Number((properties && childNamed(properties, name)?.attributes['val']) ?? 0)
}

function property(cell: XmlElement, name: string): XmlElement | undefined {
  const properties = childNamed(cell, 'tcPr')
  return properties && childNamed(properties, name)
}

/** ISO/IEC 29500-1 §17.4.65: the last block of a cell is a paragraph. */
function cellProblems(cell: XmlElement): string[] {
  return cell.children.at(-1)?.name === 'p' ? [] : ['a cell that does not end with a paragraph']
}

function referenceProblems(opened: OpenedPackage, main: string, story: XmlElement): string[] {
  const styles = definedIds(opened, main, 'styles', 'style', 'styleId')
  const numbers = definedIds(opened, main, 'numbering', 'num', 'numId')
  const problems: string[] = []
  for (const { name, attributes } of allElements(story)) {
    const value = attributes['val'] ?? ''
    if (/^(?:p|r|tbl)Style$/.test(name) && !styles.has(value)) problems.push(`unknown style ${value}`)
    if (name === 'numId' && value !== '0' && !numbers.has(value)) problems.push(`unknown numbering ${value}`)
  }
  return problems
}

function definedIds(
  opened: OpenedPackage,
  main: string,
  type: string,
  element: string,
  attribute: string,
): Set<string> {
  const ids = relationTargets(opened, main, type).flatMap((path) => {
    const root = opened.parts.get(path)
    return root ? childrenNamed(root, element).map((child) => child.attributes[attribute] ?? '') : []
  })
  return new Set(ids)
}

function bodyProblems(root: XmlElement): string[] {
  const body = childNamed(root, 'body')
  if (!body) return ['no body']
  const problems: string[] = []
  body.children.forEach((block, index) => {
    const next = body.children[index + 1]?.name
    if (block.name === 'tbl' && (next === undefined || next === 'sectPr'))
      problems.push('a table that ends the section without a paragraph after it')
  })
  for (const section of elementsNamed(body, 'sectPr')) problems.push(...sectionProblems(section))
  return problems
}

function sectionProblems(section: XmlElement): string[] {
  const size = childNamed(section, 'pgSz')
  if (!size) return ['a section without a page size']
  const landscape = size.attributes['orient'] === 'landscape'
  const wide = Number(size.attributes['w']) > Number(size.attributes['h'])
  return landscape === wide ? [] : ['the page’s orientation contradicts its width and height']
}
