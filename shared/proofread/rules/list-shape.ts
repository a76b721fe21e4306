import { distance } from '../distance.ts'
import { plainName } from '../department-names.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule, ListRule, OtherList } from '../types.ts'
import type { Cell, CellField, ItemView, ListView } from '../view.ts'

function whole(cell: Cell, message: string): Found {
  return { cell, start: 0, end: cell.text.length, message }
}

const SOURCE = '清单惯例：一个事项只列一次，打印的每一栏都要填'

function byText(list: ListView, column: CellField, least: number): ItemView[][] {
  const groups = Map.groupBy(list.items, ({ cells }) => plainName(cells[column].text))
  return [...groups]
    .filter(([text, items]) => text.length >= least && items.length > 1)
    .map(([, items]) => items)
}

function numbersOf(items: readonly ItemView[], but: ItemView): string {
  return items
    .filter((item) => item !== but)
    .map(({ number }) => number)
    .join('、')
}

export const equalNames: ListRule = {
  id: 'equal-names',
  title: '事项名称相同',
  severity: 'error',
  description: '两个事项的名称一字不差。',
  source: SOURCE,
  scope: 'list',
  check: (list) =>
    byText(list, 'name', 1).flatMap((items) =>
      items
        .slice(1)
        .map((item) =>
          whole(item.cells.name, `事项名称与第${numbersOf(items, item)}项相同，请核对是否重复列入。`),
        ),
    ),
}

/** In lists with hundreds of names that begin alike, the nearest before are compared. */
const MOST_RIVALS = 40

/** Verbs and fillers that make no other matter of a name. */
function gist(name: string): string {
  return plainName(name).replace(
    /^(?:开展|做好|办理|落实|组织|推进|加强|负责|配合|协助)+|(?:相关)?工作$|业务$|[的、，。“”《》]/g,
    '',
  )
}

function similarNames({ items }: ListView): Found[] {
  const gists = items.map((item) => ({ item, text: gist(item.cells.name.text) }))
  const found: Found[] = []
  const byKey = new Map<string, { item: ItemView; text: string }[]>()
  for (const one of gists) {
    const { item, text } = one
    if (text.length < 4) continue
    const half = Math.floor(text.length / 2)
    const keys = new Set([`${text.slice(0, Math.min(half, 4))}`, `…${text.slice(-Math.min(half, 4))}`])
    const others = new Set([...keys].flatMap((key) => (byKey.get(key) ?? []).slice(-MOST_RIVALS)))
    const allowed = text.length >= 10 ? 2 : 1
    const near = [...others].find(
      (other) =>
        other.item.cells.name.text !== item.cells.name.text && distance(text, other.text, allowed) <= allowed,
    )
    if (near && !differInSense(text, near.text)) {
      found.push(
        whole(
          item.cells.name,
          `事项名称与第${near.item.number}项“${near.item.cells.name.text}”很接近，请核对是否重复。`,
        ),
      )
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  return found
}

const TELLING = /[0-9一二三四五六七八九十老幼男女新旧大小上下内外水电气火煤林草牧农]/

function only(from: string, other: string): string {
  return [...from].filter((char) => !other.includes(char)).join('')
}

/** 60周岁 and 80周岁, 供水 and 供电 are different matters, one character apart. */
function differInSense(a: string, b: string): boolean {
  return TELLING.test(only(a, b)) || TELLING.test(only(b, a))
}

export const nearNames: ListRule = {
  id: 'similar-names',
  title: '事项名称相近',
  severity: 'hint',
  description: '两个事项的名称只差一两个字。',
  source: SOURCE,
  scope: 'list',
  check: similarNames,
}

function sameTexts(list: ListView): Found[] {
  return (['superiorDuties', 'cooperationDuties'] as const).flatMap((column) =>
    byText(list, column, 60).flatMap((items) =>
      items.map((item) => {
        const cell = item.cells[column]
        const end = Math.min(cell.text.length, 30)
        const message = `这一栏与第${numbersOf(items, item)}项完全相同，可对比核对。`
        return { cell, start: 0, end, message }
      }),
    ),
  )
}

export const sameText: ListRule = {
  id: 'same-text',
  title: '职责相同',
  severity: 'hint',
  description: '两个事项的职责一字不差，列出供对比。',
  source: SOURCE,
  scope: 'list',
  check: sameTexts,
}

const COLUMN_NAMES: Readonly<Partial<Record<CellField, string>>> = {
  name: '事项名称',
  departments: '对应上级部门',
  superiorDuties: '上级部门职责',
  cooperationDuties: '配合职责',
}

export const emptyCell: ItemRule = {
  id: 'empty-cell',
  title: '空栏',
  severity: 'error',
  description: '版式要打印的一栏没有内容（备注除外）。',
  source: SOURCE,
  scope: 'item',
  check: ({ cells }, { columns }: Profile) =>
    Object.entries(COLUMN_NAMES).flatMap(([column, title]) => {
      const cell = cells[column as CellField]
      return columns.has(column as CellField) && cell.text.trim() === ''
        ? [whole(cell, `“${title}”一栏没有内容。`)]
        : []
    }),
}

export const emptyCategory: ListRule = {
  id: 'empty-category',
  title: '类别没有事项',
  severity: 'warning',
  description: '这一类没有事项，打印时不出现。',
  source: SOURCE,
  scope: 'list',
  check: ({ categories, content }) =>
    categories
      .filter(({ index }) => content.categories[index]?.items.length === 0)
      .map((cell) => whole(cell, `“${cell.text}”类没有事项，打印时不会出现。`)),
}

export const equalCategories: ListRule = {
  id: 'equal-categories',
  title: '类别重名',
  severity: 'error',
  description: '两个类别同名。',
  source: SOURCE,
  scope: 'list',
  check: ({ categories }) =>
    categories
      .filter(
        ({ text }, index) => text !== '' && categories.findIndex((other) => other.text === text) < index,
      )
      .map((cell) => whole(cell, `“${cell.text}”类出现了两次，请合并。`)),
}

/** The categories of each matter in other lists; only lists that have the same categories can be compared. */
function usualCategories(own: ReadonlySet<string>, others: readonly OtherList[]): Map<string, Set<string>> {
  const usual = new Map<string, Set<string>>()
  for (const { categories } of others) {
    const shared = categories.filter(({ name }) => own.has(name))
    if (shared.length < own.size / 2) continue
    for (const { name, items } of shared) {
      for (const item of items) {
        const key = gist(item.name)
        usual.set(key, (usual.get(key) ?? new Set()).add(name))
      }
    }
  }
  return usual
}

function unusual({ items }: ListView, { options }: Profile): Found[] {
  const own = new Set(items.map(({ category }) => category))
  const usual = usualCategories(own, options.otherLists ?? [])
  return items.flatMap(({ category, cells }) => {
    const matter = gist(cells.name.text)
    const elsewhere = matter === '' ? undefined : usual.get(matter)
    if (!elsewhere || elsewhere.has(category)) return []
    return [
      whole(cells.name, `本清单把它列在“${category}”类，其他清单都列在“${[...elsewhere].join('”“')}”类。`),
    ]
  })
}

export const unusualCategory: ListRule = {
  id: 'unusual-category',
  title: '类别与其他清单不同',
  severity: 'hint',
  description: '同名事项在其他清单里都列在别的类别。',
  source: '同县其他镇（街道）的清单',
  scope: 'list',
  check: unusual,
}
