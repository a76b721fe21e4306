import { longTextProblems, sheetDataProblems, textOf, type WorkbookTables } from './check-sheet.ts'
import { mainPart, openPackage, relationTargets, type OpenedPackage } from './open-package.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml.ts'

/**
 * Checks what Excel needs to open an .xlsx without repair and schema validators do not see.
 *
 * @returns one sentence a problem, with its part; empty when the file is sound
 */
export function checkXlsx(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes)
  const path = mainPart(opened)
  const workbook = path === undefined ? undefined : opened.parts.get(path)
  if (path === undefined || !workbook) return [...opened.problems, 'no workbook']
  const tables = workbookTables(opened, path)
  return [
    ...opened.problems,
    ...sheetNameProblems(workbook),
    ...tables.texts.flatMap((text, index) => longTextProblems(text, `shared string ${index}`)),
    ...relationTargets(opened, path, 'worksheet').flatMap((part) => {
      const sheet = opened.parts.get(part)
      return sheet ? sheetDataProblems(sheet, tables).map((problem) => `${part}: ${problem}`) : []
    }),
  ]
}

function workbookTables(opened: OpenedPackage, main: string): WorkbookTables {
  const [stringsPart] = relationTargets(opened, main, 'sharedStrings')
  const [stylesPart] = relationTargets(opened, main, 'styles')
  const strings = stringsPart === undefined ? undefined : opened.parts.get(stringsPart)
  const styles = stylesPart === undefined ? undefined : opened.parts.get(stylesPart)
  const formats = styles && childNamed(styles, 'cellXfs')
  return {
    texts: strings ? childrenNamed(strings, 'si').map(textOf) : [],
    styleCount: formats ? childrenNamed(formats, 'xf').length : 0,
  }
}

function sheetNameProblems(workbook: XmlElement): string[] {
  const sheets = childNamed(workbook, 'sheets')
  const names = sheets ? childrenNamed(sheets, 'sheet').map((sheet) => sheet.attributes['name'] ?? '') : []
  const problems = names
    .filter((name) => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
    .map((name) => `bad sheet name “${name}”`)
  if (names.length === 0) problems.push('a workbook without sheets')
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    problems.push('two sheets of the same name')
  return problems
}
