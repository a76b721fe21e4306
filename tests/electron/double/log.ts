interface Entry {
  readonly what: string
  readonly value: unknown
}

const entries: Entry[] = []

/** Notes what the program did with its machine, for the test to look at. */
export function record(what: string, value: unknown): void {
  entries.push({ what, value })
}

/** All values noted under a name, in order. */
export function recorded(what: string): unknown[] {
  return entries.filter((entry) => entry.what === what).map(({ value }) => value)
}
