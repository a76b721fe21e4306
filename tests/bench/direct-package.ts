import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * The least package around a main part: what an Office file can't do without.
 *
 * @param kind where the main part stands and its content type
 * @param extra further parts that the main part points to: path → content type and XML
 */
export function directPackage(
  kind: { readonly path: string; readonly type: string; readonly xml: string },
  extra: readonly {
    readonly path: string
    readonly type: string
    readonly relation: string
    readonly xml: string
  }[] = [],
): Uint8Array {
  const folder = kind.path.split('/')[0] ?? ''
  const types = [kind, ...extra].map(
    ({ path, type }) =>
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  const relations = extra.map(
    ({ path, relation }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${relation}" Target="/${path}"/>`,
  )
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="${kind.path}"/></Relationships>`,
    [`${folder}/_rels/${kind.path.split('/').at(-1)}.rels`]: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    [kind.path]: HEAD + kind.xml,
  }
  for (const { path, xml } of extra) parts[path] = HEAD + xml
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}
