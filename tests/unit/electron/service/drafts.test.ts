import { expect, test } from 'vitest'
import { createDrafts } from '../../../../electron/service/drafts.ts'
import { MOST_CONFIRMED } from '../../../../shared/contract/calls/import.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'

const draft = {
  draft: { list: sampleList, findings: [], source: null },
  name: '清单.docx',
  bytes: new Uint8Array(3),
  corrections: {},
  ownJudgement: false,
}

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
  const ids = Array.from({ length: MOST_CONFIRMED + 5 }, () => drafts.keep(draft))
  expect(ids.map((id) => drafts.get(id) !== undefined).lastIndexOf(false)).toBe(4)
})

test('large files are let go before memory is full, the newest last', () => {
  const drafts = createDrafts()
  const large = { ...draft, bytes: { length: 250 * 2 ** 20 } as Uint8Array }
  const [first, second] = [drafts.keep(large), drafts.keep(large)]
  expect(drafts.get(first)).toBeUndefined()
  expect(drafts.get(second)).toBe(large)
})

test('a draft that was just corrected is not the first to go', () => {
  const drafts = createDrafts()
  const large = { ...draft, bytes: { length: 150 * 2 ** 20 } as Uint8Array }
  const [first, second] = [drafts.keep(large), drafts.keep(large)]
  drafts.replace(first, { draft: draft.draft, corrections: {}, ownJudgement: true })
  drafts.keep(large)
  expect(drafts.get(first)).toBeDefined()
  expect(drafts.get(second)).toBeUndefined()
})

test('another reading of the same file takes the place of the first', () => {
  const drafts = createDrafts()
  const draftId = drafts.keep(draft)
  const other = { ...draft.draft, findings: [] }
  const corrections = { hiddenRows: true }
  drafts.replace(draftId, { draft: other, corrections, ownJudgement: true })
  expect(drafts.get(draftId)).toMatchObject({ name: '清单.docx', corrections, ownJudgement: true })
  expect(drafts.get(draftId)?.draft).toBe(other)
})
