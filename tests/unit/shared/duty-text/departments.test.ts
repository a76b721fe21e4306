import { expect, test } from 'vitest'
import { splitDepartments } from '../../../../shared/duty-text/departments.ts'

test.each([
  ['云泽县民政局', ['云泽县民政局']],
  ['云泽县民政局 云泽县财政局', ['云泽县民政局', '云泽县财政局']],
  ['云泽县民政局、云泽县财政局', ['云泽县民政局', '云泽县财政局']],
  ['市公安局 青山区分局', ['市公安局青山区分局']],
  ['云泽县发展和改革委员会 （县统计局）', ['云泽县发展和改革委员会（县统计局）']],
  ['', []],
])('%s: %j', (line, names) => {
  expect(splitDepartments([line])).toEqual({ names, guessed: [] })
})

test('a name that a line break cut is put together, and said to be a guess', () => {
  expect(splitDepartments(['云泽县人力资源和社会', '保障局', '云泽县教育局'])).toEqual({
    names: ['云泽县人力资源和社会保障局', '云泽县教育局'],
    guessed: ['云泽县人力资源和社会保障局'],
  })
})
