import type { ReadRow } from './rows.ts'

type Value = ReadRow[string] | undefined

/** A column of a damaged row; what is not text gives way to `otherwise`. */
export function text(value: Value, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

/** A column that holds a JSON list of texts. */
export function texts(value: Value, otherwise: string[]): string[] {
  const parsed = json(value)
  return Array.isArray(parsed) && parsed.every((entry) => typeof entry === 'string') ? parsed : otherwise
}

/** A column that holds JSON; null where it holds none. */
export function json(value: Value): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null
  } catch {
    return null
  }
}
