import { readXml } from './xml.ts'

const PREFIXES = new Map([['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp']])

/**
 * The keywords of an Office package (ISO/IEC 29500-2, annex D.3).
 *
 * @param properties the part docProps/core.xml, if the package has one
 * @returns empty where there are none
 */
export function readKeywords(properties: Uint8Array | undefined): string {
  if (!properties) return ''
  let keywords = ''
  let inside = false
  readXml(properties, PREFIXES, {
    open: ({ name }) => (inside = name === 'cp:keywords'),
    close: () => (inside = false),
    text: (data) => {
      if (inside) keywords += data
    },
  })
  return keywords
}
