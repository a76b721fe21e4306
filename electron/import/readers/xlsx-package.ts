import { readXml, type XmlHandler } from './xml.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** Transitional and strict files name the same things by different namespaces (ISO/IEC 29500-1, annex A). */
export const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

export interface XlsxSheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: Uint8Array
}

/** The parts of a workbook that hold its tables. */
export interface XlsxPackage {
  readonly sheets: readonly XlsxSheet[]
  /** Names of sheets that the workbook lists and the package does not hold. */
  readonly missing: readonly string[]
  /** Days count from 1904, not from 1900. */
  readonly from1904: boolean
  readonly strings: Uint8Array | undefined
  readonly styles: Uint8Array | undefined
}

/** What one part says of another: of which type it is and where it lies. */
interface Relationship {
  /** The last word of the type's address: `worksheet`, `sharedStrings`. */
  readonly type: string
  readonly target: string
}

/** Parts by their names; programs do not agree on capitals. */
class PartFinder {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = new Map([...parts].map(([name, part]) => [name.toLowerCase(), part]))
  }

  get(name: string): Uint8Array | undefined {
    return this.#parts.get(name.toLowerCase())
  }

  /** The relationships of a part by their ids; none where the package has no such part. */
  relationshipsOf(part: string): ReadonlyMap<string, Relationship> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1)
    const source = this.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
    const found = new Map<string, Relationship>()
    if (!source) return found
    const handler: XmlHandler = {
      open: ({ name, attribute }) => {
        if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return
        const type = attribute('Type') ?? ''
        found.set(attribute('Id') ?? '', {
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolved(folder, attribute('Target') ?? ''),
        })
      },
      close: () => {},
      text: () => {},
    }
    readXml(source, PREFIXES, handler)
    return found
  }
}

/** A target as the name of a part (ISO/IEC 29500-2, 8.3). */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split(/[\\/]/)
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly id: string
}

interface WorkbookPart {
  readonly sheets: readonly ListedSheet[]
  readonly from1904: boolean
}

function readWorkbookPart(source: Uint8Array): WorkbookPart | null {
  const sheets: ListedSheet[] = []
  let from1904 = false
  const outcome = readXml(source, PREFIXES, {
    open: ({ name, attribute }) => {
      if (name === 's:workbookPr') from1904 = isTrue(attribute('date1904'))
      if (name !== 's:sheet') return
      const state = attribute('state') ?? 'visible'
      sheets.push({
        name: attribute('name') ?? '',
        hidden: state !== 'visible',
        id: attribute('r:id') ?? '',
      })
    },
    close: () => {},
    text: () => {},
  })
  return outcome === 'done' ? { sheets, from1904 } : null
}

/** A truth value as XML writes it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/**
 * Finds the parts of a workbook (ISO/IEC 29500-1, 12.3). Where relationships are missing, the names
 * that Excel gives its parts are tried.
 *
 * @param parts all parts of the package
 * @returns null where the package is not a workbook as Excel 2007 and later write it
 */
export function openPackage(parts: Parts): XlsxPackage | null {
  const finder = new PartFinder(parts)
  const main = [...finder.relationshipsOf('').values()].find(({ type }) => type === 'officeDocument')
  const name = main?.target ?? 'xl/workbook.xml'
  const source = finder.get(name)
  const workbook = source && name.endsWith('.xml') ? readWorkbookPart(source) : null
  if (!workbook) return null

  const relationships = finder.relationshipsOf(name)
  const only = (type: string, otherwise: string): Uint8Array | undefined => {
    const target = [...relationships.values()].find((each) => each.type === type)?.target
    return finder.get(target ?? otherwise)
  }
  const sheets: XlsxSheet[] = []
  const missing: string[] = []
  for (const [index, sheet] of workbook.sheets.entries()) {
    const { type, target } = relationships.get(sheet.id) ?? {
      type: 'worksheet',
      target: `xl/worksheets/sheet${index + 1}.xml`,
    }
    if (type !== 'worksheet') continue
    const part = finder.get(target)
    if (part) sheets.push({ name: sheet.name, hidden: sheet.hidden, part })
    else missing.push(sheet.name)
  }
  if (sheets.length === 0) return null
  return {
    sheets,
    missing,
    from1904: workbook.from1904,
    strings: only('sharedStrings', 'xl/sharedStrings.xml'),
    styles: only('styles', 'xl/styles.xml'),
  }
}
