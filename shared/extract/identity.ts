import type { DirectoryEntry } from '../directory/types.ts'
import { coreName, levelOf, plainName } from '../proofread/department-names.ts'
import type { County } from '../proofread/department-names.ts'

/** What tells one department from another: names with the same identity are one department's. */
export type Identity = string

/** Gives every name its identity. */
export interface Identities {
  readonly of: (name: string) => Identity
  /** The full name of a department of the directory; undefined for others. */
  readonly fullName: (identity: Identity) => string | undefined
}

/**
 * Names of one department: those that the directory has in one entry (full, short, former), and those
 * that differ in nothing but the county's name before them, brackets, blanks and a second sign.
 *
 * A name is looked for as it is first, then without its county; among full names first, then short,
 * then former ones: what is one department's name now is no other one's former name.
 */
export function identitiesOf(directory: readonly DirectoryEntry[], county: County): Identities {
  const exact = new Map<string, Identity>()
  const loose = new Map<string, Identity>()
  const listed = new Map<Identity, string>()
  for (const names of [fullNameOf, shortNamesOf, formerNamesOf]) {
    for (const [at, entry] of directory.entries()) {
      const identity = `listed ${at}`
      listed.set(identity, entry.name)
      for (const name of names(entry)) {
        if (plainName(name) === '') continue
        keep(exact, plainName(name), identity)
        keep(loose, looseKey(name, county), identity)
      }
    }
  }
  /** The same few names stand in hundreds of items. */
  const asked = new Map<string, Identity>()
  const find = (name: string): Identity => {
    const key = looseKey(name, county)
    return exact.get(plainName(name)) ?? loose.get(key) ?? key
  }
  return {
    of: (name) => {
      const identity = asked.get(name) ?? find(name)
      asked.set(name, identity)
      return identity
    },
    fullName: (identity) => listed.get(identity),
  }
}

const fullNameOf = ({ name }: DirectoryEntry): readonly string[] => [name]
const shortNamesOf = ({ shortNames }: DirectoryEntry): readonly string[] => shortNames
const formerNamesOf = ({ formerNames }: DirectoryEntry): readonly string[] => formerNames

function keep(known: Map<string, Identity>, key: string, identity: Identity): void {
  if (!known.has(key)) known.set(key, identity)
}

function looseKey(name: string, county: County): string {
  return `${levelOf(name, county)} ${coreName(name, county) || plainName(name)}`
}
