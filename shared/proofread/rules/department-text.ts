import { distance } from '../distance.ts'
import { USUAL_SHORTS } from '../data/department-shorts.ts'
import { levelOf, likeness } from '../department-names.ts'
import { mentionsIn } from '../mentions.ts'
import type { Mention } from '../mentions.ts'
import { isVertical } from '../profile.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule, ListRule, Severity } from '../types.ts'
import type { ItemView, ListView } from '../view.ts'

/** The mention stands in a heading (县公安局：), which other rules read. */
function isHeading({ cell, start }: Mention): boolean {
  return cell.lines.some(
    ({ department }) => department && start <= department.colon && start >= (department.names[0]?.start ?? 0),
  )
}

/** What shows that the department itself acts, not that something is handed to it. */
function actingAs({ cell, start, end }: Mention): Severity | null {
  const before = cell.text.slice(0, start)
  const after = cell.text.slice(end)
  if (/^(?:的|下发|发布|下达|反馈|提供|要求|安排|审核意见|核定|职责)/.test(after)) return null
  if (before.endsWith('由')) return 'warning'
  if (/(?:会同|联动|协同|联合|联系)(?:[^，。；\n]{2,40}[和、及与])?$/.test(before)) return 'hint'
  if (/(?:^|[\n。；]|(?:^|\n)\d{1,2}[.．、])$/.test(before)) return 'warning'
  return null
}

function acting(item: ItemView, profile: Profile): Found[] {
  const columns = item.content.departments
  if (columns.length === 0) return []
  return item.duties.flatMap((cell) =>
    mentionsIn(cell, profile.directory)
      .filter((mention) => mention.known && !isHeading(mention))
      .flatMap((mention): Found[] => {
        const severity = actingAs(mention)
        if (severity === null) return []
        const own = profile.aliases.get(mention.core)?.name
        if (columns.some((name) => name === own || isMeantBy(mention.text, name, profile))) return []
        const { start, end, text } = mention
        const message = `“${text}”在这里承担工作，对应上级部门里却没有列它。`
        return [{ cell, start, end, message, severity }]
      }),
  )
}

/** 财政局 without 区 may be the county's or the city's; 云泽自然资源分局 is the branch in column 3. */
function isMeantBy(text: string, name: string, { county }: Profile): boolean {
  return (
    likeness(text, name, county) !== null ||
    (levelOf(name, county) !== 'county' && likeness(`${county.city}${text}`, name, county) !== null)
  )
}

export const actingDepartment: ItemRule = {
  id: 'acting-department',
  title: '承担工作的部门没有列出',
  severity: 'warning',
  description: '正文里由某部门办理，对应上级部门里却没有它。',
  source: '清单的编制惯例：对应上级部门应列全',
  scope: 'item',
  check: acting,
}

function isOneSlipAway(core: string, name: string): boolean {
  if (core.length < 3 || core.at(-1) !== name.at(-1)) return false
  return distance(core, name, 1) === 1 && Math.abs(core.length - name.length) <= (name.length >= 5 ? 1 : 0)
}

function misspelt(item: ItemView, { directory, aliases }: Profile): Found[] {
  const names = [...directory.cores, ...USUAL_SHORTS].filter((name) => name.length >= 3)
  return item.duties.flatMap((cell) =>
    mentionsIn(cell, directory)
      .filter(({ known, core }) => !known && !aliases.has(core) && core.length <= 20)
      .flatMap(({ start, end, text, core }): Found[] => {
        const meant = names.find((name) => isOneSlipAway(core, name))
        if (meant === undefined) return []
        return [{ cell, start, end, message: `“${text}”疑为“${meant}”之误。` }]
      }),
  )
}

export const departmentMisspelt: ItemRule = {
  id: 'department-misspelt',
  title: '部门名称疑有错字',
  severity: 'warning',
  description: '正文里的部门名称与已知的部门只差一个字。',
  source: '清单的部门名录；县（区）常设部门的规范简称',
  scope: 'item',
  check: misspelt,
}

const formers = new WeakMap<ReadonlyMap<string, number>, Map<string, string | null>>()

/** The department of the list that this was once called; null where the name is none of old. */
function nowCalled(text: string, profile: Profile): string | null {
  const kept = formers.get(profile.departments) ?? new Map<string, string | null>()
  formers.set(profile.departments, kept)
  const known = kept.get(text)
  if (known !== undefined) return known
  let now: string | null = null
  for (const name of profile.departments.keys()) {
    const how = likeness(text, name, profile.county)
    if (how === 'same' || how === 'short') {
      now = null
      break
    }
    if (how === 'former') now ??= name
  }
  kept.set(text, now)
  return now
}

function formerNames(item: ItemView, profile: Profile): Found[] {
  return item.duties.flatMap((cell) =>
    mentionsIn(cell, profile.directory)
      .filter((mention) => !isHeading(mention))
      .flatMap(({ start, end, text, core }): Found[] => {
        const alias = profile.aliases.get(core)
        const now = alias?.how === 'former' ? alias.name : nowCalled(text, profile)
        return now === null ? [] : [{ cell, start, end, message: `“${text}”疑为旧称，现为“${now}”。` }]
      }),
  )
}

export const departmentFormer: ItemRule = {
  id: 'department-former',
  title: '部门旧称',
  severity: 'warning',
  description: '正文里用了机构改革以前的部门名称，或部门名录里的曾用名。',
  source: '《深化党和国家机构改革方案》（2018年）及其后的机构名称',
  scope: 'item',
  check: (item, profile) => formerNames(item, profile),
}

interface Body {
  readonly name: string
  readonly mentions: Mention[]
}

const bodies = new WeakMap<ListView, Body[]>()

/** Mentions in running text by the department of column 3 that they mean. */
function bodiesOf(list: ListView, profile: Profile): Body[] {
  const kept = bodies.get(list) ?? collectedBodies(list, profile)
  bodies.set(list, kept)
  return kept
}

function collectedBodies(list: ListView, profile: Profile): Body[] {
  const found = new Map<string, Mention[]>()
  const meant = new Map<string, string | null>()
  for (const item of list.items) {
    for (const cell of item.duties) {
      for (const mention of mentionsIn(cell, profile.directory)) {
        if (!mention.known || isHeading(mention)) continue
        const own = item.content.departments.find((name) => isMeantBy(mention.text, name, profile))
        const name = own ?? bodyFor(mention.text, profile, meant)
        if (name === null) continue
        const mentions = found.get(name)
        if (mentions) mentions.push(mention)
        else found.set(name, [mention])
      }
    }
  }
  return [...found].map(([name, mentions]) => ({ name, mentions }))
}

function bodyFor(text: string, profile: Profile, meant: Map<string, string | null>): string | null {
  const kept = meant.get(text)
  if (kept !== undefined) return kept
  const found = [...profile.departments.keys()].filter((name) => isMeantBy(text, name, profile))
  const only = found.length === 1 ? (found[0] ?? null) : null
  meant.set(text, only)
  return only
}

function mixedForms(list: ListView, profile: Profile): Found[] {
  return bodiesOf(list, profile).flatMap(({ name, mentions }) => {
    const counts = new Map<string, number>()
    for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
    if (counts.size < 2) return []
    const forms = [...counts].toSorted(([, a], [, b]) => b - a)
    const [custom = ''] = forms[0] ?? []
    const shown = forms
      .slice(0, 4)
      .map(([text, count]) => `“${text}”${count}处`)
      .join('、')
    return mentions
      .filter(({ text }) => text !== custom)
      .map(({ cell, start, end }) => ({
        cell,
        start,
        end,
        message: `“${name}”在正文里有几种写法：${shown}，请统一。`,
      }))
  })
}

const PLACED = /^(?:本?[区县旗市]|[^区县旗市]{2,4}[区县旗市])/

/** 民政局 alone, where the list nearly always writes 区民政局. */
function bareForms(list: ListView, profile: Profile): Found[] {
  const own = bodiesOf(list, profile).filter(({ name }) => !isVertical(name, profile.county))
  const mentions = own.flatMap((body) => body.mentions)
  const seen = new Set(
    mixedForms(list, profile).map(({ cell, start }) => `${cell.item} ${cell.column} ${start}`),
  )
  const bare = mentions.filter(
    ({ text }) => !PLACED.test(text) && !(profile.county.short && text.includes(profile.county.short)),
  )
  if (mentions.length < 8 || bare.length > mentions.length / 4) return []
  const unit = profile.county.unit || '县（区）'
  return bare
    .filter(({ cell, start }) => !/[、和及与]$/.test(cell.text.slice(0, start)))
    .filter(({ cell, start }) => !seen.has(`${cell.item} ${cell.column} ${start}`))
    .map(({ cell, start, end, text }) => ({
      cell,
      start,
      end,
      message: `“${text}”前缺“${unit}”，本清单多写作“${unit}${text}”这样的名称。`,
    }))
}

export const departmentBare: ListRule = {
  id: 'department-bare',
  title: '正文里部门名称缺“区”',
  severity: 'hint',
  description: '正文里的部门名称前没有“区”“县”，而清单多数都有。',
  source: '清单内多数的写法',
  scope: 'list',
  check: bareForms,
}

export const departmentForms: ListRule = {
  id: 'department-forms',
  title: '正文里部门名称写法不一',
  severity: 'hint',
  description: '同一部门在正文里有全称、简称、缺“区”等几种写法，列出供统一。',
  source: '《党政机关公文处理工作条例》第十九条（使用规范化简称或全称）',
  scope: 'list',
  check: mixedForms,
}
