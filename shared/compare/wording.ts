import { FIELD_NAMES, HEADING_NAMES } from '../duty-list/field-names.ts'
import type {
  CategoryChange,
  ChangeCounts,
  Comparison,
  HeadingField,
  ItemChange,
  ItemChangeKind,
} from './types.ts'

/** What became of an item, as a clerk says it. */
export const CHANGE_NAMES: Readonly<Record<ItemChangeKind, string>> = {
  same: '未变',
  moved: '移动',
  changed: '修改',
  renamed: '改名',
  added: '新增',
  removed: '删除',
}

/** What the parts around the items are called. */
const HEADING_FIELD_NAMES: Readonly<Record<HeadingField, string>> = {
  ...HEADING_NAMES,
  kind: '清单类型',
  columns: '表头',
}

/** What changed about an item or a category besides its texts: the same words everywhere. */
export const PLACE_NAMES = {
  category: '所属类别',
  order: '排列顺序',
  categoryName: '类别名称',
  categoryOrder: '类别顺序',
} as const

/** 新增 3 项、删除 2 项、修改 12 项、移动 1 项，未变 40 项；没有不同时只说未变。 */
export function countsText({ added, removed, changed, moved, same }: ChangeCounts): string {
  const parts = [
    [CHANGE_NAMES.added, added],
    [CHANGE_NAMES.removed, removed],
    [CHANGE_NAMES.changed, changed],
    [CHANGE_NAMES.moved, moved],
  ] as const
  return `${parts.map(([name, count]) => `${name} ${count} 项`).join('、')}，${CHANGE_NAMES.same} ${same} 项`
}

/** A text before and after, with the name of what it is. */
export interface LabelledChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What changed around the items: title, notes and the like, then the categories. */
export function aroundTexts({ heading, categories }: Pick<Comparison, 'heading' | 'categories'>): {
  readonly heading: readonly LabelledChange[]
  readonly categories: readonly LabelledChange[]
} {
  return {
    heading: heading.map(({ field, before, after }) => ({
      label: HEADING_FIELD_NAMES[field],
      before,
      after,
    })),
    categories: categories.flatMap(categoryTexts),
  }
}

/** What changed about an item that both sides have, in the order of the columns; its place last. */
export function itemTexts({ before, after, fields, move }: ItemChange): LabelledChange[] {
  const texts = fields.map((field) => ({ ...field, label: FIELD_NAMES[field.field] }))
  if (move === null || before === null || after === null) return texts
  const place =
    move === 'category'
      ? { before: before.category, after: after.category }
      : { before: `第 ${before.number} 项`, after: `第 ${after.number} 项` }
  return [...texts, { label: PLACE_NAMES[move], ...place }]
}

/** The same of a category; nothing where it is the same in the same place. */
function categoryTexts({ kind, moved, before, after }: CategoryChange): LabelledChange[] {
  const texts: LabelledChange[] = []
  if (kind !== 'same') {
    const label = kind === 'renamed' ? PLACE_NAMES.categoryName : `${CHANGE_NAMES[kind]}类别`
    texts.push({ label, before: before?.name ?? '', after: after?.name ?? '' })
  }
  if (!moved || before === null || after === null) return texts
  return [
    ...texts,
    {
      label: `${PLACE_NAMES.categoryOrder}（${after.name}）`,
      before: `第 ${before.place} 类`,
      after: `第 ${after.place} 类`,
    },
  ]
}

/** 第 12 项（原第 11 项）: where an item stands and stood; of one that became part of another, or came of one, which. */
export function placeText({ before, after, kin }: Pick<ItemChange, 'before' | 'after' | 'kin'>): string {
  if (after === null) {
    const old = `原第 ${before?.number ?? ''} 项`
    return kin === null ? old : `${old}，内容并入第 ${kin} 项`
  }
  if (before === null && kin !== null) return `第 ${after.number} 项，从原第 ${kin} 项分出`
  const now = `第 ${after.number} 项`
  return before === null || before.number === after.number ? now : `${now}（原第 ${before.number} 项）`
}

/** All texts of an added or removed item, each under its column's name, as one text. */
export function wholeItemText({ fields }: ItemChange, side: 'before' | 'after'): string {
  return fields
    .filter(({ field }) => field !== 'name')
    .map(({ field, [side]: text }) => {
      const label = `${FIELD_NAMES[field]}：`
      return field === 'departments' ? label + text.replaceAll('\n', '、') : `${label}\n${text}`
    })
    .join('\n')
}
