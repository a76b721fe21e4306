import { likeness, plainName } from '../department-names.ts'
import type { Likeness } from '../department-names.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'

const REASONS: Readonly<Record<Likeness, string>> = {
  same: '只是写法不同',
  short: '一个是简称',
  former: '一个是旧称',
  near: '只差一两个字',
}

/** Names that mean one department: the rarer one, with the one to use. */
function rivals({ departments, county, options }: Profile): Map<string, string> {
  const names = [...departments]
    .toSorted(([a, x], [b, y]) => y - x || b.length - a.length)
    .map(([name]) => name)
  const known = [...new Set([...(options.directory ?? []), ...names])]
  const found = new Map<string, string>()
  for (const name of names) {
    const rival = known.find((other) => {
      if (other === name || found.has(other)) return false
      const more = (departments.get(other) ?? 0) - (departments.get(name) ?? 0)
      const stands =
        more > 0 ||
        (more === 0 && known.indexOf(other) < known.indexOf(name)) ||
        options.directory?.includes(other) === true
      return stands && plainName(other) !== plainName(name) && likeness(name, other, county) !== null
    })
    if (rival !== undefined && options.directory?.includes(name) !== true) found.set(name, rival)
  }
  return found
}

const cache = new WeakMap<ReadonlyMap<string, number>, Map<string, string>>()

function rivalsOf(profile: Profile): Map<string, string> {
  const kept = cache.get(profile.departments) ?? rivals(profile)
  cache.set(profile.departments, kept)
  return kept
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
      const reason = REASONS[likeness(text, rival, profile.county) ?? 'same']
      const message = `“${text}”与其他事项的“${rival}”应是同一部门（${reason}），请统一。`
      return [{ cell, start, end: start + text.length, message }]
    }),
}
