import { polyphonic } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { findDepartments } from '../../../../shared/directory/search.ts'
import type { DirectoryEntry } from '../../../../shared/directory/types.ts'

const spell = (char: string): readonly string[] =>
  polyphonic(char, { toneType: 'none', type: 'array', v: true })[0] ?? []

function entry(name: string, shortNames: string[] = [], formerNames: string[] = []): DirectoryEntry {
  return { name, shortNames, formerNames }
}

const DIRECTORY = [
  entry('云泽县教育局'),
  entry('云泽县卫生健康局', ['县卫健局'], ['云泽县卫生和计划生育局']),
  entry('云泽县文化和旅游局'),
  entry('云泽县人力资源和社会保障局'),
  entry('云泽县市场监督管理局'),
  entry('市生态环境局云泽分局'),
]

function first(typed: string): string | undefined {
  return findDepartments(typed, DIRECTORY, spell)[0]?.name
}

test.each([
  ['健康', '云泽县卫生健康局'],
  ['卫健局', '云泽县卫生健康局'],
  ['市监局', '云泽县市场监督管理局'],
  ['wjj', '云泽县卫生健康局'],
  ['wsjkj', '云泽县卫生健康局'],
  ['weisheng', '云泽县卫生健康局'],
  ['weish', '云泽县卫生健康局'],
  ['jyj', '云泽县教育局'],
  ['yzxjyj', '云泽县教育局'],
  ['lvyou', '云泽县文化和旅游局'],
  ['rsj', '云泽县人力资源和社会保障局'],
  ['shebao', undefined],
  ['hjj', '市生态环境局云泽分局'],
  ['环境', '市生态环境局云泽分局'],
  ['卫生 健康', '云泽县卫生健康局'],
  ['WSJK', '云泽县卫生健康局'],
  ['计划生育', '云泽县卫生健康局'],
  ['林草', undefined],
])('%s finds %s', (typed, name) => {
  expect(first(typed)).toBe(name)
})

test('a short or former name gives the full one and says why', () => {
  expect(findDepartments('县卫健局', DIRECTORY, spell)).toEqual([
    { name: '云泽县卫生健康局', note: '简称“县卫健局”', exact: true },
  ])
  expect(findDepartments('卫生和计划', DIRECTORY, spell)[0]).toEqual({
    name: '云泽县卫生健康局',
    note: '曾用名“云泽县卫生和计划生育局”',
    exact: false,
  })
})

test('others come behind entries that fit about as well, unless they are spelled whole', () => {
  const others = [entry('云泽县教育体育局'), entry('云泽县文物局')]
  const found = (typed: string): string[] =>
    findDepartments(typed, DIRECTORY, spell, others).map(({ name }) => name)
  expect(found('jyj')).toEqual(['云泽县教育局', '云泽县教育体育局'])
  expect(found('wj')).toEqual(['云泽县卫生健康局', '云泽县文化和旅游局', '云泽县文物局'])
  expect(found('wwj')).toEqual(['云泽县文物局'])
  expect(found('jytyj')).toEqual(['云泽县教育体育局'])
  expect(found('')).not.toContain('云泽县文物局')
})

test('nothing typed offers the directory in its order', () => {
  expect(findDepartments(' ', DIRECTORY, spell).map(({ name }) => name)).toEqual(
    DIRECTORY.map(({ name }) => name),
  )
})

test('a long name and many letters are looked through at once', () => {
  const long = [entry('云泽县'.repeat(30) + '局')]
  expect(findDepartments('yzx'.repeat(15) + 'q', long, spell)).toEqual([])
})

test.each([
  '民政局',
  '县民政局',
  '区民政局',
  '市民政局',
  '云泽县民政局',
  '云泽市云泽区民政局',
  '云泽县民政和社会事务局',
  '清源市民政局云泽分局',
])('mzj finds %s, whatever place stands before it', (name) => {
  const [match] = findDepartments('mzj', [entry('云泽县财政局'), entry(name)], spell)
  expect(match?.name).toBe(name)
})

test.each([
  ['zwj', '云泽县政务服务局'],
  ['scj', '市市场监督管理局'],
  ['scj', '市场监督管理局'],
])('%s finds %s with characters left out', (typed, name) => {
  expect(findDepartments(typed, [entry(name)], spell).map((match) => match.name)).toEqual([name])
})
