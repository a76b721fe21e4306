import { likeness, plainName } from '../proofread/department-names.ts'
import type { County } from '../proofread/department-names.ts'
import type { DirectoryEntry, UsedName } from './types.ts'

/** Names without blanks around, empty ones and repetitions; the order stays. */
export function tidyNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

function tidied({ name, shortNames, formerNames }: DirectoryEntry): DirectoryEntry {
  const full = name.trim()
  const shorts = tidyNames(shortNames).filter((short) => plainName(short) !== plainName(full))
  return {
    name: full,
    shortNames: shorts,
    formerNames: tidyNames(formerNames).filter((former) => former !== full && !shorts.includes(former)),
  }
}

/**
 * Why entries can't be a directory, as a Chinese sentence; null where they can.
 *
 * @param entries of one county
 */
export function directoryProblem(entries: readonly DirectoryEntry[]): string | null {
  const seen = new Set<string>()
  for (const { name } of entries) {
    if (name.trim() === '') return '部门的全称没有填写。'
    if (seen.has(name.trim())) return `名录里已经有“${name.trim()}”。`
    seen.add(name.trim())
  }
  return null
}

/** The entry that a name belongs to, as its full, short or former name. */
export function entryOf(entries: readonly DirectoryEntry[], name: string): DirectoryEntry | undefined {
  return (
    entries.find((entry) => entry.name === name) ??
    entries.find(({ shortNames, formerNames }) => shortNames.includes(name) || formerNames.includes(name))
  )
}

/** Names in use that no entry knows, the most used first. Brackets and blanks make no other name. */
export function unlistedNames(entries: readonly DirectoryEntry[], used: readonly UsedName[]): UsedName[] {
  const known = new Set(
    entries.flatMap(({ name, shortNames, formerNames }) =>
      [name, ...shortNames, ...formerNames].map(plainName),
    ),
  )
  return used
    .filter(({ name }) => name.trim() !== '' && !known.has(plainName(name)))
    .toSorted((a, b) => b.items - a.items)
}

/** What adopting names gave. */
export interface Adoption {
  readonly entries: readonly DirectoryEntry[]
  /** Names left out, each with the entry that it resembles by a character or two: one of them may be a slip. */
  readonly doubtful: readonly { readonly name: string; readonly like: string }[]
}

/**
 * Makes entries of names in use. The most used form of a department becomes its full name; a name that
 * is a short or a former form of an entry goes to that entry; one that may be a slip is left out.
 */
export function adoptNames(
  entries: readonly DirectoryEntry[],
  used: readonly UsedName[],
  county: County,
): Adoption {
  let adopted = [...entries]
  const doubtful: { name: string; like: string }[] = []
  for (const { name } of unlistedNames(entries, used)) {
    const kin = kinOf(adopted, name, county)
    if (kin !== null && plainName(kin.entry.name) === plainName(name)) continue
    if (kin === null) adopted = [...adopted, { name, shortNames: [], formerNames: [] }]
    else if (kin.how === 'near') doubtful.push({ name, like: kin.entry.name })
    else adopted = adopted.map((entry) => (entry === kin.entry ? withAlias(kin, name) : entry))
  }
  return { entries: adopted, doubtful }
}

type Kin = { readonly entry: DirectoryEntry; readonly how: 'short' | 'former' | 'near' }

function kinOf(entries: readonly DirectoryEntry[], name: string, county: County): Kin | null {
  let near: Kin | null = null
  for (const entry of entries) {
    const how = likeness(name, entry.name, county)
    if (how === 'near') near ??= { entry, how }
    else if (how === 'former') return { entry, how }
    else if (how !== null) {
      // Of two forms of a name the longer one is the full one, however often each is used.
      const shorter = plainName(name).length <= plainName(entry.name).length
      return { entry, how: shorter ? 'short' : 'near' }
    }
  }
  return near
}

function withAlias({ entry, how }: Kin, name: string): DirectoryEntry {
  return how === 'short'
    ? { ...entry, shortNames: [...entry.shortNames, name] }
    : { ...entry, formerNames: [...entry.formerNames, name] }
}

/** The directory with an entry in place of another one (or, without `old`, at the end). */
export function withEntry(
  entries: readonly DirectoryEntry[],
  old: string | null,
  entry: DirectoryEntry,
): DirectoryEntry[] {
  const next = tidied(entry)
  return old === null ? [...entries, next] : entries.map((each) => (each.name === old ? next : each))
}

/** The directory without the department of this full name. */
export function withoutEntry(entries: readonly DirectoryEntry[], name: string): DirectoryEntry[] {
  return entries.filter((entry) => entry.name !== name)
}

/** An entry one place up or down; at the ends nothing changes. */
export function movedEntry(entries: readonly DirectoryEntry[], name: string, step: 1 | -1): DirectoryEntry[] {
  const at = entries.findIndex((entry) => entry.name === name)
  const [moved, other] = [entries[at], entries[at + step]]
  if (moved === undefined || other === undefined) return [...entries]
  return entries.map((entry) => (entry === moved ? other : entry === other ? moved : entry))
}

/**
 * Two entries as one: `into` keeps its name; the name of `from` and its former names become former
 * names, its short names short names.
 */
export function mergedEntries(
  entries: readonly DirectoryEntry[],
  from: string,
  into: string,
): DirectoryEntry[] {
  const gone = entries.find((entry) => entry.name === from)
  if (gone === undefined || from === into) return [...entries]
  return withoutEntry(entries, from).map((entry) =>
    entry.name === into
      ? tidied({
          name: into,
          shortNames: [...entry.shortNames, ...gone.shortNames],
          formerNames: [gone.name, ...entry.formerNames, ...gone.formerNames],
        })
      : entry,
  )
}

/** What a department's names become in a renaming; see {@link renamedEntry}. */
export interface Renaming {
  readonly from: string
  readonly to: string
  /** What takes the place of shorter forms of the old name; the new name where there is none. */
  readonly toShort?: string | undefined
}

/**
 * The directory after a department got a new name: the old one becomes its latest former name, as do
 * short names that got another. Where the new name is an entry already, the two become one.
 *
 * @param short old and new short names; a new one that is empty leaves the old one as it is
 */
export function renamedEntry(
  entries: readonly DirectoryEntry[],
  { from, to }: Renaming,
  short: readonly Renaming[] = [],
): DirectoryEntry[] {
  const renamed = new Map(short.filter((pair) => pair.to.trim() !== '').map((pair) => [pair.from, pair.to]))
  const withShorts = entries.map((entry) =>
    entry.name === from
      ? tidied({
          name: from,
          shortNames: entry.shortNames.map((name) => renamed.get(name) ?? name),
          formerNames: [...renamed.keys(), ...entry.formerNames],
        })
      : entry,
  )
  if (withShorts.some(({ name }) => name === to)) return mergedEntries(withShorts, from, to)
  return withShorts.map((entry) =>
    entry.name === from
      ? tidied({
          ...entry,
          name: to,
          formerNames: [from, ...entry.formerNames.filter((name) => name !== to)],
        })
      : entry,
  )
}
