import { expect, test } from 'vitest'
import {
  changesOf,
  hitsInLists,
  itemsWithBoth,
  previewRows,
} from '../../../../../renderer/features/directory/rename-hits.ts'
import { countyNamed } from '../../../../../shared/directory/name-forms.ts'
import { EMPTY_ITEM, NEW_WORK } from '../../../../../shared/duty-list/content.ts'
import type { StoredList } from '../../../../../shared/contract/schemas.ts'
import { storedList } from '../editor/stored-list.ts'

const RENAMINGS = [{ from: '云泽县农业局', to: '云泽县农牧局' }]

function list(id: number, cooperationDuties: string, departments: string[]): StoredList {
  const item = { ...EMPTY_ITEM, ...NEW_WORK, id: id * 10, departments, cooperationDuties }
  return { ...storedList([]), id, revision: id, categories: [{ id, name: '乡村振兴', items: [item] }] }
}

const LISTS = [
  list(1, '按《云泽县农业局规定》报县农业局。', ['云泽县农业局', '云泽县农牧局']),
  list(2, '巡查。', ['云泽县水利局']),
]

test('what is sure comes before what is doubtful, and a list without hits has no row', () => {
  const hits = hitsInLists(LISTS, RENAMINGS, countyNamed('云泽县'))
  expect(hits.map(({ found, doubt }) => [found, doubt === null])).toEqual([
    ['云泽县农业局', true],
    ['县农业局', true],
    ['云泽县农业局', false],
  ])
  expect(previewRows(LISTS, hits).map((row) => row.type)).toEqual(['list', 'hit', 'hit', 'hit'])
})

test('the ticked hits change their lists, in the order of the text', () => {
  const hits = hitsInLists(LISTS, RENAMINGS, countyNamed('云泽县'))
  expect(changesOf(LISTS, hits)).toEqual([
    {
      listId: 1,
      revision: 1,
      patches: [
        {
          itemId: 10,
          patch: {
            departments: ['云泽县农牧局'],
            cooperationDuties: '按《云泽县农牧局规定》报县农牧局。',
          },
        },
      ],
    },
  ])
  expect(changesOf(LISTS, [])).toEqual([])
  expect(itemsWithBoth(LISTS, '云泽县农业局', '云泽县农牧局')).toBe(1)
})
