/**
 * How a call's value crosses HTTP: its byte arrays are taken out and travel beside it as parts of a
 * multipart body; the rest is JSON. Electron's IPC clones bytes itself and needs none of this.
 */

const REFERENCE = '$bytes'

/** Name of the form field that holds the JSON. */
export const VALUE_FIELD = 'value'

/** Name of the form field that holds one byte array, by its place in `parts`. */
export function partField(index: number): string {
  return `bytes-${index}`
}

export interface SplitValue {
  /** The value with `{"$bytes": index}` where a byte array stood. */
  readonly value: unknown
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
}

/**
 * Takes the byte arrays out of a plain value (arrays, plain objects, JSON scalars, Uint8Array).
 *
 * @returns the value without bytes, and the byte arrays in the order in which they stood
 */
export function splitBytes(value: unknown): SplitValue {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const without = replaceDeep(value, (node) =>
    node instanceof Uint8Array ? { [REFERENCE]: parts.push(new Uint8Array(node)) - 1 } : undefined,
  )
  return { value: without, parts }
}

/**
 * Puts the byte arrays back; the inverse of `splitBytes`. A reference to a part that is not there stays
 * as it is, so that the schema of the call refuses it.
 *
 * @param value from `JSON.parse`
 * @param parts in the order of their field names
 */
export function joinBytes(value: unknown, parts: readonly Uint8Array[]): unknown {
  return replaceDeep(value, (node) => {
    const index = referencedPart(node)
    return index === null ? undefined : parts[index]
  })
}

function referencedPart(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, REFERENCE)) return null
  const index: unknown = Reflect.get(node, REFERENCE)
  return typeof index === 'number' && Object.keys(node).length === 1 ? index : null
}

/** A copy of a plain value in which `replace` may put something else for any node. */
function replaceDeep(value: unknown, replace: (node: unknown) => unknown): unknown {
  const replaced = replace(value)
  if (replaced !== undefined) return replaced
  if (Array.isArray(value)) return value.map((entry) => replaceDeep(entry, replace))
  if (typeof value !== 'object' || value === null) return value
  // Not by assignment: a key named __proto__ must stay a key.
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replaceDeep(entry, replace)]))
}
