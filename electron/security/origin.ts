/** The only page of the program: the built screens, under a scheme that no web page has. */
export const SCHEME = 'app'
const HOST = 'editor'
export const EDITOR_URL = `${SCHEME}://${HOST}/`

/** Pages for paper have an origin of their own: nothing that calls the program is answered there. */
const PRINT_HOST = 'print'

/** @returns the address of a page for paper */
export function printPageUrl(id: string): string {
  return `${SCHEME}://${PRINT_HOST}/${id}`
}

/** Whether an address is one of ours. `URL.origin` is opaque for a scheme of one's own. */
export function isEditorUrl(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST
}
