import { expect, test } from 'vitest'
import { createDrafts } from '../../../../electron/service/drafts.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'

const draft = { list: sampleList, findings: [] }

test('a draft waits for a working day, not longer', () => {
  let time = 0
  const drafts = createDrafts(() => time)
  const draftId = drafts.keep(draft)
  time = 8 * 60 * 60 * 1_000
  expect(drafts.get(draftId)).toBe(draft)
  time += 1
  expect(drafts.get(draftId)).toBeUndefined()
})

test('of many drafts the oldest go', () => {
  const drafts = createDrafts()
  const ids = Array.from({ length: 25 }, () => drafts.keep(draft))
  expect(ids.map((id) => drafts.get(id) !== undefined).lastIndexOf(false)).toBe(4)
})
