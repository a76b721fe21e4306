import { expect, test } from 'vitest'
import {
  adoptNames,
  directoryProblem,
  entryOf,
  mergedEntries,
  movedEntry,
  renamedEntry,
  unlistedNames,
} from '../../../../shared/directory/entries.ts'
import { countyNamed } from '../../../../shared/directory/name-forms.ts'
import type { DirectoryEntry } from '../../../../shared/directory/types.ts'

const COUNTY = countyNamed('云泽县')

function entry(name: string, shortNames: string[] = [], formerNames: string[] = []): DirectoryEntry {
  return { name, shortNames, formerNames }
}

test('the names of a list become a directory: forms of one name together, a likely slip left out', () => {
  const used = [
    { name: '云泽县卫生健康局', items: 9 },
    { name: '云泽县卫健局', items: 2 },
    { name: '云泽县自然资源和规划局', items: 5 },
    { name: '云泽县自然资原和规划局', items: 1 },
    { name: '市公安局云泽分局', items: 3 },
  ]
  const { entries, doubtful } = adoptNames([], used, COUNTY)
  expect(entries).toEqual([
    entry('云泽县卫生健康局', ['云泽县卫健局']),
    entry('云泽县自然资源和规划局'),
    entry('市公安局云泽分局'),
  ])
  expect(doubtful).toEqual([{ name: '云泽县自然资原和规划局', like: '云泽县自然资源和规划局' }])
  expect(unlistedNames(entries, used).map(({ name }) => name)).toEqual(['云泽县自然资原和规划局'])
})

test('a name typed with other brackets or blanks is the same name, no short one', () => {
  const used = [
    { name: '云泽县政务服务局（县数据局）', items: 3 },
    { name: '云泽县政务服务局(县数据局)', items: 1 },
    { name: '云泽县政务服务局 （县数据局）', items: 1 },
  ]
  const { entries, doubtful } = adoptNames([], used, COUNTY)
  expect(entries).toEqual([entry('云泽县政务服务局（县数据局）')])
  expect(doubtful).toEqual([])
  expect(unlistedNames(entries, used)).toEqual([])
})

test('a renaming keeps the old names as former ones', () => {
  const before = [entry('区教育局'), entry('区卫生健康局', ['区卫健局'], ['区卫生局'])]
  const after = renamedEntry(before, { from: '区卫生健康局', to: '区卫生健康委员会' }, [
    { from: '区卫健局', to: '区卫健委' },
  ])
  expect(after).toEqual([
    entry('区教育局'),
    entry('区卫生健康委员会', ['区卫健委'], ['区卫生健康局', '区卫健局', '区卫生局']),
  ])
  expect(entryOf(after, '区卫生局')?.name).toBe('区卫生健康委员会')
})

test('a renaming to a name of another entry merges the two; renaming back takes the name out of the former ones', () => {
  const merged = renamedEntry([entry('区农业局', ['区农业']), entry('区农牧局')], {
    from: '区农业局',
    to: '区农牧局',
  })
  expect(merged).toEqual([entry('区农牧局', ['区农业'], ['区农业局'])])
  const there = renamedEntry([entry('甲局')], { from: '甲局', to: '乙局' })
  expect(renamedEntry(there, { from: '乙局', to: '甲局' })).toEqual([entry('甲局', [], ['乙局'])])
})

test('merging loses no name', () => {
  const entries = [entry('甲局', ['甲'], ['老甲']), entry('乙局', ['乙'], ['老乙'])]
  expect(mergedEntries(entries, '乙局', '甲局')).toEqual([
    entry('甲局', ['甲', '乙'], ['乙局', '老甲', '老乙']),
  ])
  expect(mergedEntries(entries, '乙局', '乙局')).toEqual(entries)
})

test('entries move one place and stop at the ends', () => {
  const entries = [entry('甲局'), entry('乙局'), entry('丙局')]
  expect(movedEntry(entries, '丙局', -1).map(({ name }) => name)).toEqual(['甲局', '丙局', '乙局'])
  expect(movedEntry(entries, '甲局', -1)).toEqual(entries)
})

test('two entries of one name, or one without a name, are no directory', () => {
  expect(directoryProblem([entry('甲局'), entry(' 甲局')])).toContain('已经有')
  expect(directoryProblem([entry(' ')])).toContain('没有填写')
  expect(directoryProblem([entry('甲局'), entry('乙局', ['甲局'])])).toBeNull()
})
