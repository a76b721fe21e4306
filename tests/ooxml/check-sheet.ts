import { childNamed, childrenNamed, elementsNamed, type XmlElement } from './xml.ts'

export interface WorkbookTables {
  readonly texts: readonly string[]
  readonly styleCount: number
}

interface Area {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Excel's limit of a row's height, points. */
const HIGHEST_ROW = 409.5

/** Excel's limit of a cell's text, in UTF-16 units. */
export const LONGEST_CELL = 32_767

/** Problems of one worksheet: order and limits of rows and cells, shared strings, styles, merges. */
export function sheetDataProblems(sheet: XmlElement, tables: WorkbookTables): string[] {
  const data = childNamed(sheet, 'sheetData')
  if (!data) return ['no sheet data']
  const problems: string[] = []
  let above = 0
  for (const row of childrenNamed(data, 'row')) {
    const number = Number(row.attributes['r'] ?? above + 1)
    if (number <= above) problems.push(`row ${number} after row ${above}`)
    if (Number(row.attributes['ht'] ?? 0) > HIGHEST_ROW)
      problems.push(`row ${number} is ${row.attributes['ht']} pt high`)
    problems.push(...rowProblems(row, number, tables))
    above = number
  }
  return [...problems, ...columnProblems(sheet), ...mergeProblems(sheet)]
}

function rowProblems(row: XmlElement, number: number, tables: WorkbookTables): string[] {
  const problems: string[] = []
  let left = 0
  for (const cell of childrenNamed(row, 'c')) {
    const name = cell.attributes['r'] ?? ''
    const place = parseCell(name)
    if (!place) problems.push(`row ${number}: a cell without a place (“${name}”)`)
    else {
      if (place.row !== number) problems.push(`cell ${name} stands in row ${number}`)
      if (place.column === left) problems.push(`cell ${name} is given twice`)
      else if (place.column < left) problems.push(`cell ${name} is out of order`)
      left = Math.max(left, place.column)
    }
    problems.push(...valueProblems(cell, name, tables))
  }
  return problems
}

function valueProblems(cell: XmlElement, name: string, tables: WorkbookTables): string[] {
  const problems: string[] = []
  const style = Number(cell.attributes['s'] ?? 0)
  if (style >= Math.max(tables.styleCount, 1)) problems.push(`cell ${name}: no style ${style}`)
  const value = childNamed(cell, 'v')?.text ?? ''
  if (cell.attributes['t'] === 's') {
    const index = Number(value)
    if (!/^\d+$/.test(value) || index >= tables.texts.length)
      problems.push(`cell ${name}: no shared string “${value}”`)
  }
  const inline = childNamed(cell, 'is')
  return [...problems, ...longTextProblems(inline ? textOf(inline) : value, `cell ${name}`)]
}

function columnProblems(sheet: XmlElement): string[] {
  const columns = childNamed(sheet, 'cols')
  let right = 0
  const problems: string[] = []
  for (const { attributes } of columns ? childrenNamed(columns, 'col') : []) {
    if (Number(attributes['min']) <= right) problems.push(`column ${attributes['min']} is described twice`)
    right = Number(attributes['max'])
  }
  return problems
}

function mergeProblems(sheet: XmlElement): string[] {
  const merges = childNamed(sheet, 'mergeCells')
  const names = merges ? childrenNamed(merges, 'mergeCell').map((cell) => cell.attributes['ref'] ?? '') : []
  const areas = names.flatMap((name) => parseArea(name) ?? [])
  const problems = names.filter((name) => !parseArea(name)).map((name) => `bad merge ${name}`)
  areas.sort((a, b) => a.top - b.top)
  areas.forEach((area, index) => {
    for (const other of areas.slice(index + 1)) {
      if (other.top > area.bottom) break
      if (other.left <= area.right && area.left <= other.right)
        problems.push(`merges ${area.name} and ${other.name} overlap`)
    }
  })
  return problems
}

function parseArea(name: string): Area | undefined {
  const [from = '', to = ''] = name.split(':')
  const start = parseCell(from)
  const end = parseCell(to)
  if (!start || !end || start.row > end.row || start.column > end.column) return undefined
  return { name, left: start.column, right: end.column, top: start.row, bottom: end.row }
}

function parseCell(name: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(name) ?? []
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { column, row: Number(digits) }
}

/** The text of a shared or inline string, rich runs joined. */
export function textOf(item: XmlElement): string {
  return [...elementsNamed(item, 't')].map((element) => element.text).join('')
}

export function longTextProblems(text: string, where: string): string[] {
  return text.length > LONGEST_CELL
    ? [`${where}: ${text.length} characters, Excel takes ${LONGEST_CELL}`]
    : []
}
