import { KIND_NAMES } from '../duty-list/kinds.ts'
import { printedCategories } from '../duty-list/numbering.ts'
import { CELL_FIELDS } from '../proofread/view.ts'
import { inNewOrder } from './in-new-order.ts'
import { kinOf } from './kin.ts'
import { longestRun } from './longest-run.ts'
import { matchCategories } from './match-categories.ts'
import { matchItems } from './match-items.ts'
import { printedItems, type ComparedItem } from './printed-items.ts'
import type {
  CategoryChange,
  ChangeCounts,
  ComparableList,
  Comparison,
  FieldChange,
  HeadingChange,
  HeadingField,
  ItemChange,
  ItemChangeKind,
  Move,
  PlacedCategory,
  PlacedItem,
} from './types.ts'

export interface CompareOptions {
  /** Both are states of one list of the database: rows with the same id are the same item. */
  readonly sameRows?: boolean
}

/**
 * What differs between two lists, as both would print. Another number alone is no difference: items are
 * known by their rows, names and texts.
 */
export function compareLists(
  before: ComparableList,
  after: ComparableList,
  { sameRows = false }: CompareOptions = {},
): Comparison {
  const items = { before: printedItems(before), after: printedItems(after) }
  const [oldCategories, newCategories] = [
    printedCategories(before.categories),
    printedCategories(after.categories),
  ]
  const partners = matchItems(items.before, items.after, sameRows)
  const categoryPartners = matchCategories(oldCategories, newCategories, items, partners, sameRows)
  const moves = movesOf(items.before, items.after, partners, categoryPartners)
  const kin = kinOf(items.before, items.after, partners)
  const changes = inNewOrder(partners, items.after.length).map((pair) =>
    itemChange(items.before[pair.before], items.after[pair.after], {
      move: moves.get(pair.before) ?? null,
      kin: kin.removed.get(pair.before) ?? kin.added.get(pair.after) ?? null,
    }),
  )
  return {
    counts: countsOf(changes),
    heading: headingChanges(before, after),
    categories: categoryChanges(oldCategories, newCategories, categoryPartners),
    items: changes,
  }
}

/** The items that moved, by their old places. In a category the fewest that explain the new order. */
function movesOf(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
  partners: readonly number[],
  categoryPartners: readonly number[],
): Map<number, Move> {
  const moves = new Map<number, Move>()
  const stayed = new Map<number, number[]>()
  partners.forEach((partner, place) => {
    const [old, now] = [before[place], after[partner]]
    if (old === undefined || now === undefined) return
    if (categoryPartners[old.categoryIndex] !== now.categoryIndex) moves.set(place, 'category')
    else stayed.set(old.categoryIndex, [...(stayed.get(old.categoryIndex) ?? []), place])
  })
  for (const places of stayed.values()) {
    const run = longestRun(places.map((place) => partners[place] ?? -1))
    for (const place of places) if (!run.has(partners[place] ?? -1)) moves.set(place, 'order')
  }
  return moves
}

function itemChange(
  old: ComparedItem | undefined,
  now: ComparedItem | undefined,
  { move, kin }: Pick<ItemChange, 'move' | 'kin'>,
): ItemChange {
  const fields = CELL_FIELDS.flatMap((field): FieldChange[] => {
    const [before, after] = [old?.texts[field] ?? '', now?.texts[field] ?? '']
    return before === after ? [] : [{ field, before, after }]
  })
  return { kind: kindOf(old, now, fields, move), move, before: placed(old), after: placed(now), fields, kin }
}

function kindOf(
  old: ComparedItem | undefined,
  now: ComparedItem | undefined,
  fields: readonly FieldChange[],
  move: Move | null,
): ItemChangeKind {
  if (old === undefined) return 'added'
  if (now === undefined) return 'removed'
  if (fields.length === 0) return move === null ? 'same' : 'moved'
  return fields.some(({ field }) => field === 'name') ? 'renamed' : 'changed'
}

function placed(item: ComparedItem | undefined): PlacedItem | null {
  if (item === undefined) return null
  const { number, name, category, itemId } = item
  return { number, name, category, itemId }
}

function countsOf(items: readonly ItemChange[]): ChangeCounts {
  const count = (isCounted: (item: ItemChange) => boolean): number => items.filter(isCounted).length
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    changed: count(({ kind }) => kind === 'changed' || kind === 'renamed'),
    moved: count(({ move }) => move !== null),
    same: count(({ kind }) => kind === 'same'),
  }
}

type NamedCategories = readonly { readonly name: string }[]

function placedAt(categories: NamedCategories, index: number): PlacedCategory | null {
  const category = categories[index]
  return category === undefined ? null : { place: index + 1, name: category.name }
}

function categoryChanges(
  before: NamedCategories,
  after: NamedCategories,
  partners: readonly number[],
): CategoryChange[] {
  const run = longestRun(partners.filter((partner) => partner !== -1))
  return inNewOrder(partners, after.length).map((pair): CategoryChange => {
    const [old, now] = [placedAt(before, pair.before), placedAt(after, pair.after)]
    const moved = old !== null && now !== null && !run.has(pair.after)
    if (old === null) return { kind: 'added', moved, before: old, after: now }
    if (now === null) return { kind: 'removed', moved, before: old, after: now }
    return { kind: old.name === now.name ? 'same' : 'renamed', moved, before: old, after: now }
  })
}

const HEADING_TEXTS: Readonly<Record<HeadingField, (list: ComparableList) => string>> = {
  kind: ({ kind }) => KIND_NAMES[kind],
  title: ({ title }) => title.join('\n'),
  office: ({ office }) => office ?? '',
  year: ({ year }) => (year === null ? '' : String(year)),
  columns: ({ columns }) => columns.map(({ header }) => header).join('\n'),
  notes: ({ notes }) => notes.join('\n'),
}

function headingChanges(before: ComparableList, after: ComparableList): HeadingChange[] {
  return Object.entries(HEADING_TEXTS).flatMap(([field, text]) => {
    const [old, now] = [text(before), text(after)]
    return old === now ? [] : [{ field: field as HeadingField, before: old, after: now }]
  })
}
