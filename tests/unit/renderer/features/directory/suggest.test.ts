import { polyphonic } from 'pinyin-pro'
import { expect, test } from 'vitest'
import {
  isWholeName,
  mayBeName,
  suggestNames,
  suggestibleEntries,
} from '../../../../../renderer/features/directory/suggest.ts'
import { countyNamed } from '../../../../../shared/directory/name-forms.ts'

const COUNTY = countyNamed('云泽县', '云泽市')

const spell = (char: string): readonly string[] =>
  polyphonic(char, { toneType: 'none', type: 'array', v: true })[0] ?? []

const SOURCES = suggestibleEntries({
  county: COUNTY,
  entries: [
    { name: '云泽县教育局', shortNames: [], formerNames: [] },
    { name: '云泽县卫生健康局', shortNames: ['县卫健局'], formerNames: ['云泽县卫生局'] },
  ],
  used: [
    { name: '云泽县民政局', items: 9 },
    { name: '云泽县卫生健康局', items: 5 },
    { name: '县卫健局', items: 2 },
  ],
})

/** What Enter takes, and what it takes after one step down. */
function offered(typed: string): string[] {
  return suggestNames(typed, SOURCES, COUNTY, spell).map(({ name }) => name)
}

test('with nothing typed: the directory and names in use, the most used first, no short forms', () => {
  expect(offered('')).toEqual(['云泽县民政局', '云泽县卫生健康局', '云泽县教育局'])
})

test.each([
  ['wjj', '云泽县卫生健康局'],
  ['健康', '云泽县卫生健康局'],
  ['县卫健局', '云泽县卫生健康局'],
  ['卫健局', '云泽县卫生健康局'],
  ['云泽县卫生局', '云泽县卫生健康局'],
  ['教育局', '云泽县教育局'],
  ['县教育局', '云泽县教育局'],
  ['民政', '云泽县民政局'],
  ['云泽县卫生健康局监督所', '云泽县卫生健康局监督所'],
  ['史志办公室', '史志办公室'],
  ['档案', '档案'],
])('%s and Enter: %s', (typed, taken) => {
  expect(offered(typed)[0]).toBe(taken)
})

test('what was typed can be taken as it is, unless it is a name already', () => {
  expect(offered('卫健局')).toContain('卫健局')
  expect(offered('云泽县教育局')).toEqual(['云泽县教育局'])
})

test('letters look for a department and are never one themselves', () => {
  expect(offered('mzj')[0]).toBe('云泽县民政局')
  expect(offered('mzj')).not.toContain('mzj')
  expect(offered('xqz')).toEqual([])
  expect(offered('县wjj')).not.toContain('县wjj')
  expect(['xqz', 'XQZ', "dang'an", '县wjj', 'ｘｑｚ', '12'].filter(mayBeName)).toEqual([])
  expect(['档案', '12345热线办公室', '教育局(区体育局)'].every(mayBeName)).toBe(true)
})

test('a department that every county has is offered by the name it would have here', () => {
  const [first, ...others] = suggestNames('sfj', SOURCES, COUNTY, spell)
  expect(first).toEqual({ name: '云泽县司法局', note: '名录里还没有' })
  expect(others.map(({ name }) => name)).not.toContain('sfj')
  // One that is in the directory, whatever form its name has, is not offered a second time.
  expect(offered('教育').filter((name) => name.endsWith('教育局'))).toEqual(['云泽县教育局'])
  // The closest comes first, however seldom it is.
  const far = { name: '云泽县人力资源和社会保障局', shortNames: [], formerNames: [] }
  expect(suggestNames('ylbzj', [far], COUNTY, spell)[0]?.name).toBe('云泽县医疗保障局')
  // What was written out is taken as it is.
  expect(offered('司法局')[0]).toBe('司法局')
})

test.each([
  // 公安交通管理大队 has all letters in a row, but nobody names it here.
  ['gaj', '云泽县公安分局', '云泽县公安交通管理大队'],
  ['ga', '云泽县公安分局', '云泽县公安交通管理大队'],
  // The name that is spelled whole is meant, though 市场监督管理局 has the letters too.
  ['slj', '云泽县水利局', '云泽县市场监督管理局'],
])('%s takes %s; further down is %s', (typed, first, later) => {
  const sources = suggestibleEntries({
    county: COUNTY,
    entries: [{ name: '云泽县公安分局', shortNames: [], formerNames: [] }],
    used: [{ name: '云泽县市场监督管理局', items: 10 }],
  })
  const names = suggestNames(typed, sources, COUNTY, spell).map(({ name }) => name)
  expect(names[0]).toBe(first)
  expect(names.slice(1)).toContain(later)
})

test.each([['云泽县'], ['县'], ['']])('where others are named as “%s教育局”, so are usual ones', (place) => {
  const sources = ['教育局', '民政局'].map((core) => ({
    name: place + core,
    shortNames: [],
    formerNames: [],
  }))
  const names = suggestNames('sfj', sources, COUNTY, spell).map(({ name }) => name)
  expect(names[0]).toBe(`${place}司法局`)
})

test.each([
  ['云泽县档案馆', true],
  ['县史志办公室', true],
  ['云泽县教育局', true],
  ['县卫健局', true],
  ['云泽县发展和改革委员会（县统计局）', true],
  ['民政', false],
  ['云泽县人力资源和社会', false],
  ['云泽县', false],
  ['局', false],
  ['wjj', false],
  ['', false],
])('%s becomes a department when the field is left: %s', (typed, stands) => {
  expect(isWholeName(typed, SOURCES)).toBe(stands)
})
