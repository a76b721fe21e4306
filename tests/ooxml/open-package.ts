import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { allElements, childrenNamed, parseXml, type XmlElement } from './xml.ts'

export interface Relation {
  readonly id: string
  readonly type: string
  /** Path of the part it points to, without a leading slash; null for one outside the package. */
  readonly target: string | null
}

/** An Open Packaging Conventions package, taken apart for checks. */
export interface OpenedPackage {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Every well-formed XML part, relationship parts included. */
  readonly parts: ReadonlyMap<string, XmlElement>
  readonly relations: (part: string) => readonly Relation[]
  /** What is wrong with the package itself, one sentence each. */
  readonly problems: readonly string[]
}

const CONTENT_TYPES = '[Content_Types].xml'

/** Takes a package apart and checks what holds for every Office file (ISO/IEC 29500-2). */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const problems: string[] = []
  const files = unzip(bytes, problems)
  const parts = parseParts(files, problems)
  const relations = (part: string): Relation[] => relationsOf(part, parts)
  problems.push(...contentTypeProblems(files, parts), ...relationProblems(files, parts, relations))
  return { files, parts, relations, problems }
}

function unzip(bytes: Uint8Array, problems: string[]): Record<string, Uint8Array> {
  const seen = new Set<string>()
  return unzipSync(bytes, {
    filter: ({ name }) => {
      if (seen.has(name)) problems.push(`${name}: stands twice in the archive`)
      seen.add(name)
      return !name.endsWith('/')
    },
  })
}

function parseParts(files: Record<string, Uint8Array>, problems: string[]): Map<string, XmlElement> {
  const parts = new Map<string, XmlElement>()
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue
    try {
      parts.set(path, parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content)))
    } catch (error) {
      problems.push(`${path}: not well-formed: ${String(error)}`)
    }
  }
  return parts
}

function relationsPath(part: string): string {
  const folder = posix.dirname(part)
  const prefix = folder === '.' ? '' : `${folder}/`
  return `${prefix}_rels/${posix.basename(part)}.rels`
}

function relationsOf(part: string, parts: ReadonlyMap<string, XmlElement>): Relation[] {
  const root = parts.get(part === '' ? '_rels/.rels' : relationsPath(part))
  if (!root) return []
  return childrenNamed(root, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['TargetMode'] === 'External' ? null : resolve(part, attributes['Target'] ?? ''),
  }))
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return posix.normalize(posix.join(posix.dirname(part || '.'), target))
}

function contentTypeProblems(
  files: Readonly<Record<string, Uint8Array>>,
  parts: ReadonlyMap<string, XmlElement>,
): string[] {
  const types = parts.get(CONTENT_TYPES)
  if (!types) return [`${CONTENT_TYPES}: missing`]
  const endings = new Set(
    childrenNamed(types, 'Default').map((d) => d.attributes['Extension']?.toLowerCase()),
  )
  const overrides = childrenNamed(types, 'Override').map((o) => o.attributes['PartName']?.slice(1) ?? '')
  const untyped = Object.keys(files)
    .filter((path) => path !== CONTENT_TYPES && !overrides.includes(path))
    .filter((path) => !endings.has(path.split('.').at(-1)?.toLowerCase()))
    .map((path) => `${path}: no content type`)
  const lost = overrides.filter((path) => !files[path]).map((path) => `${path}: typed, but not there`)
  return [...untyped, ...lost]
}

function relationProblems(
  files: Readonly<Record<string, Uint8Array>>,
  parts: ReadonlyMap<string, XmlElement>,
  relations: (part: string) => readonly Relation[],
): string[] {
  const problems: string[] = []
  for (const part of ['', ...parts.keys()]) {
    const own = relations(part)
    const ids = own.map((relation) => relation.id)
    if (new Set(ids).size < ids.length) problems.push(`${part || '/'}: a relationship id is given twice`)
    for (const { id, target } of own) {
      if (target !== null && !files[target])
        problems.push(`${part || '/'}: ${id} points to ${target}, not there`)
    }
    const root = parts.get(part)
    for (const { relationId } of root ? allElements(root) : []) {
      if (relationId !== undefined && !ids.includes(relationId))
        problems.push(`${part}: uses the relationship ${relationId}, which does not exist`)
    }
  }
  return problems
}

/** Path of the part that the package is about (the document, the workbook). */
export function mainPart(opened: OpenedPackage): string | undefined {
  return relationTargets(opened, '', 'officeDocument')[0]
}

/** Paths of the parts that a part points to by a type of relationship, e.g. `styles`. */
export function relationTargets(opened: OpenedPackage, part: string, type: string): string[] {
  return opened
    .relations(part)
    .filter((relation) => relation.type.endsWith(`/${type}`))
    .flatMap((relation) => relation.target ?? [])
}
