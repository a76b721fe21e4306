/** The code that Node, the system or SQLite gave an exception (`ENOSPC`); null where it has none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
