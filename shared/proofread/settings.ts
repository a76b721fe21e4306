import type { ProofreadOptions, Surroundings } from './types.ts'

/** What the office decided about the proofreading of one list; saved with the list. */
export interface ProofreadSettings {
  /** Ids of rules that are off. */
  readonly off: readonly string[]
  /** Findings to keep quiet about, by the key of the finding, each with the clerk's reason. */
  readonly ignored: readonly { readonly key: string; readonly reason: string }[]
}

/**
 * The office's decisions as the rules take them.
 *
 * @param identities ids of the items in printed order, as the keys of ignored findings name them
 * @param surroundings what the library knows around the list; null where it is not known (yet)
 */
export function optionsOf(
  settings: ProofreadSettings,
  identities: readonly string[],
  surroundings: Surroundings | null,
): ProofreadOptions {
  return {
    ...surroundings,
    off: new Set(settings.off),
    ignored: new Set(settings.ignored.map(({ key }) => key)),
    identities,
  }
}

/** What names the items of a stored list in the keys of findings. */
export function itemIdentities(
  categories: readonly { readonly items: readonly { readonly id: number }[] }[],
): string[] {
  return categories.flatMap(({ items }) => items.map(({ id }) => String(id)))
}

/** What names the item in the key of a finding: `rule|column|item|words`, see `proofread.ts`. */
const KEY = /^([^|]*\|[^|]*\|)([^|]*)(\|[^]*)$/

/**
 * The decisions with other names for the items, as they go into another library.
 *
 * @param names the new identity of each item by its former one; an item that is not in it is gone, and
 * so is what was decided about it: its number may stand for another item over there
 */
export function withIdentities<S extends ProofreadSettings>(
  settings: S,
  names: ReadonlyMap<string, string>,
): S {
  const ignored = settings.ignored.flatMap(({ key, reason }) => {
    const [, before, identity = '', after] = KEY.exec(key) ?? []
    if (!/^\d+$/.test(identity)) return [{ key, reason }]
    const name = names.get(identity)
    return name === undefined ? [] : [{ key: `${before}${name}${after}`, reason }]
  })
  return { ...settings, ignored }
}
