import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_ITEM } from '../../../../shared/duty-list/content.ts'
import { countyNamed } from '../../../../shared/directory/name-forms.ts'
import { findOldNames, renamePatches } from '../../../../shared/directory/rename.ts'
import type { NamedItem, NamedList } from '../../../../shared/directory/rename.ts'

const COUNTY = countyNamed('云泽区', '云泽市')
const REFORM = [{ from: '云泽区卫生健康局', to: '云泽区卫生健康委员会' }]

function listOf(changes: Partial<NamedItem>): NamedList {
  return { id: 1, categories: [{ items: [{ ...EMPTY_ITEM, id: 7, ...changes }] }] }
}

/** What is found in a text, doubtful places with a question mark. */
function found(text: string, renamings = REFORM): string[] {
  return findOldNames(listOf({ cooperationDuties: text }), renamings, COUNTY).map(
    ({ found: name, doubt }) => name + (doubt === null ? '' : '?'),
  )
}

test('column, heading and running text, each form keeping its place', () => {
  const list = listOf({
    departments: ['云泽区卫生健康局', '云泽区教育局'],
    superiorDuties: '区卫生健康局职责：\n1.会同卫生健康局办理。\n区教育局职责：\n1.配合区卫生健康局。',
    support: '云泽市云泽区卫生健康局提供业务指导',
    cooperationDuties: '青禾镇：\n1.报送云泽区卫生健康局。',
  })
  const hits = findOldNames(list, REFORM, COUNTY)
  expect(hits.map(({ place, found: name, doubt }) => [place, name, doubt])).toEqual([
    ['column', '云泽区卫生健康局', null],
    ['heading', '区卫生健康局', null],
    ['text', '卫生健康局', null],
    ['text', '区卫生健康局', null],
    ['text', '云泽市云泽区卫生健康局', null],
    ['text', '云泽区卫生健康局', null],
  ])
  expect(renamePatches(list, hits)).toEqual([
    {
      itemId: 7,
      patch: {
        departments: ['云泽区卫生健康委员会', '云泽区教育局'],
        superiorDuties:
          '区卫生健康委员会职责：\n1.会同卫生健康委员会办理。\n区教育局职责：\n1.配合区卫生健康委员会。',
        support: '云泽市云泽区卫生健康委员会提供业务指导',
        cooperationDuties: '青禾镇：\n1.报送云泽区卫生健康委员会。',
      },
    },
  ])
})

test.each([
  ['由区卫生健康局办公室受理', '区卫生健康局?'],
  ['报区卫生健康局局长', '区卫生健康局'],
  ['区卫生健康局长审定', '区卫生健康局?'],
  ['区卫生健康局机关党委', '区卫生健康局?'],
  ['云泽市卫生健康局核准', '卫生健康局?'],
  ['市卫生健康局核准', '卫生健康局?'],
  ['原属白石区卫生健康局的档案', '区卫生健康局?'],
  ['依据《区卫生健康局工作规则》', '区卫生健康局?'],
  ['依据《办法》由区卫生健康局办理', '区卫生健康局'],
  ['协助区卫生健康局、区教育局检查', '区卫生健康局'],
  ['向区卫生健康局负责人报告', '区卫生健康局'],
  ['接收区卫生健康局下发的通知', '区卫生健康局'],
  ['参加区卫生健康局组织的培训', '区卫生健康局'],
])('%s', (text, expected) => {
  expect(found(text)).toEqual([expected])
})

test('a longer name in the column is shown as doubtful', () => {
  const [hit] = findOldNames(listOf({ departments: ['云泽区卫生健康局监督所'] }), REFORM, COUNTY)
  expect(hit?.doubt).toContain('云泽区卫生健康局监督所')
})

test('short names get their own new ones; the longest old name at a place counts', () => {
  const renamings = [
    { from: '区卫生健康局', to: '区卫生健康委员会' },
    { from: '区卫健局', to: '区卫健委' },
    { from: '健康局', to: '' },
  ]
  expect(found('区卫健局会同区卫生健康局', renamings)).toEqual(['区卫健局', '区卫生健康局'])
})

test('a second sign may be typed with half brackets, or be left out in the texts', () => {
  const renamings = [{ from: '云泽区发展和改革局（区统计局）', to: '云泽区发展改革局（区统计局）' }]
  const list = listOf({
    departments: ['云泽区发展和改革局 (区统计局)'],
    cooperationDuties: '由区发展和改革局汇总，报发展和改革局（区统计局）。',
  })
  expect(renamePatches(list, findOldNames(list, renamings, COUNTY))[0]?.patch).toEqual({
    departments: ['云泽区发展改革局（区统计局）'],
    cooperationDuties: '由区发展改革局汇总，报发展改革局（区统计局）。',
  })
})

test.each(['民政局', '政务服务局', '市场监督管理局'])('%s is found with and without its place', (core) => {
  const renamings = [{ from: `云泽区${core}`, to: '云泽区综合局' }]
  expect(found(`由云泽区${core}办理，报${core}。区${core}备案。`, renamings)).toHaveLength(3)
})

test('names of different places are taken as they are', () => {
  const renamings = [{ from: '云泽县农牧局', to: '云泽区农牧局' }]
  expect(found('由云泽县农牧局和县农牧局办理', renamings)).toEqual(['云泽县农牧局'])
})

test('a department that stands twice after a merger is listed once', () => {
  const list = listOf({ departments: ['区农业局', '区农牧局'] })
  const hits = findOldNames(list, [{ from: '区农业局', to: '区农牧局' }], COUNTY)
  expect(renamePatches(list, hits)[0]?.patch).toEqual({ departments: ['区农牧局'] })
})

test('law: a name changed and changed back gives the same texts', () => {
  const piece = fc.constantFrom(
    '云泽区卫生健康局',
    '区卫生健康局',
    '卫生健康局',
    '云泽市云泽区卫生健康局',
    '区教育局',
    '市卫生健康局',
    '由',
    '会同',
    '负责人',
    '办公室',
    '：',
    '、',
    '\n1.',
    '《',
    '》',
    '局',
    '云泽',
    '区',
    '健康',
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (superiorDuties, cooperationDuties) => {
      const list = listOf({ departments: ['云泽区卫生健康局'], superiorDuties, cooperationDuties })
      const there = applied(list, REFORM)
      const [{ from = '', to = '' } = {}] = REFORM
      expect(applied(there, [{ from: to, to: from }])).toEqual(list)
      expect(findOldNames(there, REFORM, COUNTY)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

function applied(list: NamedList, renamings: typeof REFORM): NamedList {
  const patches = new Map(
    renamePatches(list, findOldNames(list, renamings, COUNTY)).map(({ itemId, patch }) => [itemId, patch]),
  )
  return {
    ...list,
    categories: list.categories.map(({ items }) => ({
      items: items.map((item) => ({ ...item, ...patches.get(item.id) })),
    })),
  }
}

test('a department that became a branch of the city’s: every form of its old name gets the new one', () => {
  const branch = { from: '云泽区水务局', to: '云泽市水务局云泽区分局' }
  const list = listOf({
    departments: ['云泽区水务局', '区水务局'],
    superiorDuties: '区水务局：\n1.上报区水务局，会同水务局办理。',
    remarks: '已改为云泽市水务局云泽区分局；云泽市水务局核准',
  })
  const hits = findOldNames(list, [branch], COUNTY)
  expect(hits.map(({ place, found: name, doubt }) => [place, name, doubt === null])).toEqual([
    ['column', '云泽区水务局', true],
    ['column', '区水务局', true],
    ['heading', '区水务局', true],
    ['text', '区水务局', true],
    ['text', '水务局', true],
    ['text', '水务局', false],
  ])
  expect(hits.every(({ replacement }) => replacement === branch.to)).toBe(true)

  const short = findOldNames(list, [{ ...branch, toShort: '区水务分局' }], COUNTY)
  expect(short.map(({ replacement }) => replacement)).toEqual([
    branch.to,
    ...Array.from({ length: 5 }, () => '区水务分局'),
  ])
})

test('a short name that got a new one of its own goes before the new full name', () => {
  const renamings = [
    { from: '云泽区水务局', to: '云泽市水务局云泽区分局' },
    { from: '区水务局', to: '区水务分局' },
  ]
  const list = listOf({ remarks: '报云泽区水务局，抄区水务局' })
  expect(findOldNames(list, renamings, COUNTY).map(({ replacement }) => replacement)).toEqual([
    '云泽市水务局云泽区分局',
    '区水务分局',
  ])
})
