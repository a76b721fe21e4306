import type { StoredList } from '../../../shared/contract/schemas.ts'
import { CONTENT_FIELDS } from '../../../shared/duty-list/item-fields.ts'
import { findOldNames, renamePatches } from '../../../shared/directory/rename.ts'
import type { RenameHit } from '../../../shared/directory/rename.ts'
import type { Renaming } from '../../../shared/directory/entries.ts'
import type { County } from '../../../shared/proofread/department-names.ts'
import type { ListChanges } from './use-directory.ts'

/** A hit with the list it stands in. */
export interface ListHit extends RenameHit {
  readonly listId: number
  /** Names the hit for its tick, whatever the new name. */
  readonly key: string
}

/** A row of the preview: a list's title, or one of its hits. */
export type PreviewRow =
  | { readonly type: 'list'; readonly list: StoredList; readonly hits: readonly ListHit[] }
  | { readonly type: 'hit'; readonly hit: ListHit }

/** Every hit in these lists, list by list; what is sure before what is doubtful. */
export function hitsInLists(
  lists: readonly StoredList[],
  renamings: readonly Renaming[],
  county: County,
): ListHit[] {
  return lists.flatMap((list) => {
    const hits = findOldNames(list, renamings, county).map((hit) => ({
      ...hit,
      listId: list.id,
      key: `${list.id} ${hit.itemId} ${hit.field} ${hit.part} ${hit.start}`,
    }))
    return [...hits.filter(({ doubt }) => doubt === null), ...hits.filter(({ doubt }) => doubt !== null)]
  })
}

export function previewRows(lists: readonly StoredList[], hits: readonly ListHit[]): PreviewRow[] {
  return lists.flatMap((list) => {
    const own = hits.filter(({ listId }) => listId === list.id)
    return own.length === 0
      ? []
      : [{ type: 'list' as const, list, hits: own }, ...own.map((hit) => ({ type: 'hit' as const, hit }))]
  })
}

/** What the ticked hits change, list by list, as the call takes it. */
export function changesOf(lists: readonly StoredList[], ticked: readonly ListHit[]): ListChanges {
  return lists.flatMap((list) => {
    const own = new Set(ticked.filter(({ listId }) => listId === list.id).map(({ key }) => key))
    const hits = ticked.filter(({ key }) => own.has(key)).toSorted(inOrder)
    if (hits.length === 0) return []
    return [{ listId: list.id, revision: list.revision, patches: renamePatches(list, hits) }]
  })
}

function inOrder(a: ListHit, b: ListHit): number {
  return (
    a.number - b.number ||
    CONTENT_FIELDS.indexOf(a.field) - CONTENT_FIELDS.indexOf(b.field) ||
    a.part - b.part ||
    a.start - b.start
  )
}

/** Items in which two departments that become one both stand: their blocks need a look afterwards. */
export function itemsWithBoth(lists: readonly StoredList[], one: string, other: string): number {
  return lists
    .flatMap(({ categories }) => categories.flatMap(({ items }) => items))
    .filter(({ departments }) => departments.includes(one) && departments.includes(other)).length
}
