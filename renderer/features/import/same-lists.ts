import { isSameList } from '../../../shared/duty-list/same-list.ts'
import type { ListIdentity } from '../../../shared/duty-list/same-list.ts'
import { isReady, type QueuedFile, type ReadyFile } from './queued-file.ts'

/** Where else the list of a file is. */
export interface SameLists {
  readonly inLibrary: boolean
  /** Names of other files that will come in as the same list. */
  readonly files: readonly string[]
}

/** Which lists of the library, and of the other files, are of the same office, kind and year. */
export function sameListsOf(
  entry: ReadyFile,
  library: readonly ListIdentity[],
  entries: readonly QueuedFile[],
): SameLists {
  const { heading } = entry.reading
  return {
    inLibrary: library.some((list) => isSameList(list, heading)),
    files: entries
      .filter(isReady)
      .filter((other) => other.id !== entry.id && isSameList(other.reading.heading, heading))
      .map(({ file }) => file.name),
  }
}
