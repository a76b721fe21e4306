import { proofreadSettings } from '../../../shared/contract/schemas.ts'
import { EMPTY_ITEM, NEW_WORK } from '../../../shared/duty-list/content.ts'
import { ITEM_STATUSES, LIST_KINDS, type ListHeading } from '../../../shared/duty-list/types.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { layoutSchema } from '../../../shared/layout/schema.ts'
import type { PackedState } from '../../../shared/list-package/schema.ts'
import type { ReadRow } from './rows.ts'
import { json, text, texts } from './values.ts'

export interface RecoveredList {
  /** With the ids that its rows had, so that what was decided about an item stays with it. */
  readonly list: PackedState
  readonly deleted: boolean
  /** Chosen by the office; null where it left that to the program. */
  readonly county: string | null
}

type Category = PackedState['categories'][number]

const LOST_NAME = '（名称已损坏）'
const FOUNDLINGS = '从损坏的数据中救回的事项'

/** Lists of what was read; rows whose parent is lost come together in a list of their own. */
export function assembleLists(rows: {
  readonly lists: readonly ReadRow[]
  readonly categories: readonly ReadRow[]
  readonly items: readonly ReadRow[]
  readonly counties: readonly ReadRow[]
}): RecoveredList[] {
  const itemsOf = Map.groupBy(inOrder(rows.items), (row) => row['category_id'])
  const categoriesOf = Map.groupBy(inOrder(rows.categories), (row) => row['list_id'])
  const countyOf = new Map(rows.counties.map((row) => [row['list_id'], row['county']]))
  const content = (categories: readonly ReadRow[]): Category[] =>
    categories.map((row) => ({
      id: Number(row['id']),
      name: text(row['name'], LOST_NAME),
      items: (itemsOf.get(row['id'] ?? null) ?? []).map(itemFrom),
    }))
  const whole = rows.lists.map((row) => {
    const county = text(countyOf.get(row['id']), '')
    return {
      list: listFrom(row, content(categoriesOf.get(row['id'] ?? null) ?? [])),
      deleted: typeof row['deleted_at'] === 'string',
      county: county === '' ? null : county,
    }
  })
  const known = new Set(rows.lists.map((row) => row['id']))
  const knownCategories = new Set(rows.categories.map((row) => row['id']))
  const orphans = [
    ...content(inOrder(rows.categories).filter((row) => !known.has(row['list_id'] ?? null))),
    ...[...itemsOf]
      .filter(([categoryId]) => !knownCategories.has(categoryId ?? null))
      .map(([categoryId, items]) => ({
        id: Number(categoryId),
        name: LOST_NAME,
        items: items.map(itemFrom),
      })),
  ].filter(({ items }) => items.length > 0)
  return orphans.length === 0
    ? whole
    : [...whole, { list: foundlings(orphans), deleted: false, county: null }]
}

/** How many items a rescued list holds. */
export function itemCount({ categories }: PackedState): number {
  return categories.reduce((sum, { items }) => sum + items.length, 0)
}

function listFrom(row: ReadRow, categories: Category[]): PackedState {
  const kind = LIST_KINDS.find((known) => known === row['kind']) ?? 'cooperation'
  const layout = layoutSchema.safeParse(json(row['layout']))
  const proofreading = proofreadSettings.safeParse(json(row['proofreading']))
  const { office, year } = row
  return {
    kind,
    title: texts(row['title'], [LOST_NAME]),
    office: typeof office === 'string' ? office : null,
    year: typeof year === 'number' && Number.isSafeInteger(year) ? year : null,
    notes: texts(row['notes'], []),
    layout: layout.success ? layout.data : builtIn(kind),
    proofreading: proofreading.success ? proofreading.data : { off: [], ignored: [] },
    categories,
  }
}

function itemFrom(row: ReadRow): Category['items'][number] {
  return {
    ...EMPTY_ITEM,
    ...NEW_WORK,
    id: Number(row['id']),
    name: text(row['name'], LOST_NAME),
    departments: texts(row['departments'], []),
    superiorDuties: text(row['superior_duties'], ''),
    support: text(row['support'], ''),
    cooperationDuties: text(row['cooperation_duties'], ''),
    remarks: text(row['remarks'], ''),
    status: ITEM_STATUSES.find((known) => known === row['status']) ?? NEW_WORK.status,
    internalNote: text(row['internal_note'], ''),
  }
}

function foundlings(categories: Category[]): PackedState {
  return {
    kind: 'cooperation',
    title: [FOUNDLINGS],
    office: null,
    year: null,
    notes: [],
    layout: builtIn('cooperation'),
    proofreading: { off: [], ignored: [] },
    categories,
  }
}

/** A built-in layout is what it is; the contract's types are the writable ones. */
function builtIn(kind: ListHeading['kind']): PackedState['layout'] {
  return layoutFor(kind) as PackedState['layout']
}

function inOrder(rows: readonly ReadRow[]): ReadRow[] {
  return rows.toSorted((a, b) => positionOf(a) - positionOf(b))
}

function positionOf({ position }: ReadRow): number {
  return typeof position === 'number' ? position : 0
}
