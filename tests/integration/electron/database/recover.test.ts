import { expect, test } from 'vitest'
import { rememberedCorrections } from '../../../../electron/database/import-corrections.ts'
import { listSummaries } from '../../../../electron/database/lists.ts'
import { correctionsOf } from '../../../../electron/database/recover/around-lists.ts'
import { assembleLists } from '../../../../electron/database/recover/lists.ts'
import { writeRecovered } from '../../../../electron/database/recover/write.ts'
import { freshDatabase } from '../../../support/database.ts'

const at = '2026-03-01T08:00:00.000Z'

test('a damaged value that no database takes is left out; the lists around it are rescued', () => {
  const { db } = freshDatabase()
  const list = { id: 1, kind: 'basic', title: '["白石乡基本履职事项清单"]', year: 2026.5 }
  writeRecovered(db, {
    lists: assembleLists({ lists: [list], categories: [], items: [], counties: [] }),
    directories: [],
    layouts: [],
    corrections: correctionsOf([
      { id: 1, header: '["序号","名称"]', fields: '["number"]', kind: null, at },
      { id: 2, header: '["名称"]', fields: '["name"]', kind: null, at },
    ]),
    preferences: {},
  })
  expect(listSummaries(db)).toMatchObject([{ title: ['白石乡基本履职事项清单'], year: null }])
  expect(rememberedCorrections(db)).toEqual([{ header: ['名称'], fields: ['name'], kind: null }])
})
