import type { CallOutput } from '../../../shared/contract/contract.ts'

export type Compared = CallOutput<'compare.lists'>
export type ComparedItem = Compared['comparison']['items'][number]

/** What of the items is shown. */
export type Group = 'all' | 'added' | 'removed' | 'changed' | 'moved' | 'same'

const BELONGS: Readonly<Record<Group, (item: ComparedItem) => boolean>> = {
  all: ({ kind }) => kind !== 'same',
  added: ({ kind }) => kind === 'added',
  removed: ({ kind }) => kind === 'removed',
  changed: ({ kind }) => kind === 'changed' || kind === 'renamed',
  moved: ({ move }) => move !== null,
  same: ({ kind }) => kind === 'same',
}

/** The items of a group, in order. */
export function itemsOf(group: Group, { comparison }: Compared): ComparedItem[] {
  return comparison.items.filter(BELONGS[group])
}

/** Whether nothing at all differs. */
export function isSame({ comparison }: Compared): boolean {
  return (
    comparison.heading.length === 0 &&
    comparison.items.every(({ kind }) => kind === 'same') &&
    comparison.categories.every(({ kind, moved }) => kind === 'same' && !moved)
  )
}
