import { coreName, likeness, plainName } from '../department-names.ts'
import type { County, Likeness } from '../department-names.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'

const REASONS: Readonly<Record<Likeness, string>> = {
  same: '只是写法不同',
  short: '一个是简称',
  former: '一个是旧称',
  near: '只差一两个字',
}

/** The name to use instead, and why it means the same department. */
interface Rival {
  readonly name: string
  readonly how: Likeness
  /** It stands in the list itself, not in the county's directory alone. */
  readonly inList: boolean
}

/** A name of four characters with another one in it is mostly another body: 人民法院, 人民医院. */
const SHORTEST_SLIP = 5

/** Names that mean one department: the rarer one, or the one that the directory does not have, with the one to use. */
function rivals({ departments, county, aliases, options }: Profile): Map<string, Rival> {
  const names = [...departments]
    .toSorted(([a, x], [b, y]) => y - x || b.length - a.length)
    .map(([name]) => name)
  const listed = new Set((options.directory ?? []).map(({ name }) => name))
  const known = [...new Set([...listed, ...names])]
  const found = new Map<string, Rival>()
  for (const name of names) {
    if (listed.has(name)) continue
    const alias = aliases.get(coreName(name, county))
    if (alias?.how === 'former') {
      found.set(name, { name: alias.name, how: 'former', inList: departments.has(alias.name) })
      continue
    }
    for (const other of known) {
      if (other === name || found.has(other) || plainName(other) === plainName(name)) continue
      const inList = departments.has(other)
      const how = likeness(name, other, county) ?? (alias?.name === other ? alias.how : null)
      if (how === null || !standsAgainst(name, other)) continue
      if (!inList && (alias?.how === 'short' || (how === 'near' && isBrief(name, county)))) continue
      found.set(name, { name: other, how, inList })
      break
    }
  }
  return found

  function standsAgainst(name: string, other: string): boolean {
    const more = (departments.get(other) ?? 0) - (departments.get(name) ?? 0)
    return more > 0 || (more === 0 && known.indexOf(other) < known.indexOf(name)) || listed.has(other)
  }
}

function isBrief(name: string, county: County): boolean {
  return coreName(name, county).length < SHORTEST_SLIP
}

const cache = new WeakMap<ReadonlyMap<string, number>, Map<string, Rival>>()

function rivalsOf(profile: Profile): Map<string, Rival> {
  const kept = cache.get(profile.departments) ?? rivals(profile)
  cache.set(profile.departments, kept)
  return kept
}

function messageFor(text: string, { name, how, inList }: Rival): string {
  return inList
    ? `“${text}”与其他事项的“${name}”应是同一部门（${REASONS[how]}），请统一。`
    : `部门名录里没有“${text}”，有“${name}”（${REASONS[how]}），请核对。`
}

export const departmentTwoNames: ItemRule = {
  id: 'department-two-names',
  title: '同一部门两个名称',
  severity: 'warning',
  description: '对应上级部门里同一部门在不同事项用了不同名称（简称、旧称、错字、缺“区”）。',
  source: '《党政机关公文处理工作条例》第十九条；机构改革后的名称',
  scope: 'item',
  check: ({ cells: { departments: cell } }, profile) =>
    cell.lines.flatMap(({ text, start }): Found[] => {
      const rival = rivalsOf(profile).get(text)
      if (rival === undefined) return []
      return [{ cell, start, end: start + text.length, message: messageFor(text, rival) }]
    }),
}
