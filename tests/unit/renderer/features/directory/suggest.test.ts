import { polyphonic } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { suggestNames, suggestibleEntries } from '../../../../../renderer/features/directory/suggest.ts'
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
