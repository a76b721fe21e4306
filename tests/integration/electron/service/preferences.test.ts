import { expect, test } from 'vitest'
import { DEFAULT_PREFERENCES } from '../../../../shared/contract/preferences.ts'
import { startService } from '../../../support/service.ts'

test('what was chosen once is there after the next start, the rest as shipped', async () => {
  const first = startService()
  expect(await first.call('preferences.get', {})).toEqual(DEFAULT_PREFERENCES)
  await first.call('preferences.update', { tourSeen: true })
  await first.call('preferences.update', { textSize: 'large' })
  await first.close()

  const second = startService(first.folder)
  expect(await second.call('preferences.get', {})).toEqual({
    ...DEFAULT_PREFERENCES,
    textSize: 'large',
    tourSeen: true,
  })
})

test('a choice that does not exist is refused, and one that another program left is passed over', async () => {
  const { call, refused, database } = startService()
  expect((await refused('preferences.update', { textSize: 'huge' })).code).toBe('bad-input')
  database.db.exec(`INSERT INTO preference VALUES ('textSize', '"huge"'), ('colour', '"red"')`)
  await call('preferences.update', { tourSeen: true })
  expect(await call('preferences.get', {})).toEqual({ ...DEFAULT_PREFERENCES, tourSeen: true })
})
