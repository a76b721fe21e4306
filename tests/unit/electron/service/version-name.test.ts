import { expect, test } from 'vitest'
import { freeVersionName } from '../../../../electron/service/version-name.ts'

test('a version whose name is taken gets the next number', () => {
  expect(freeVersionName('征求意见稿', ['一上'])).toBe('征求意见稿')
  expect(freeVersionName('征求意见稿', ['征求意见稿'])).toBe('征求意见稿（2）')
  expect(freeVersionName('征求意见稿', ['征求意见稿（2）', '征求意见稿'])).toBe('征求意见稿（3）')
  expect(freeVersionName('征求意见稿', ['征求意见稿', '征求意见稿（3）'])).toBe('征求意见稿（2）')
})

test('a long name stays as long as a name may be', () => {
  const long = '稿'.repeat(100)
  expect(freeVersionName(long, [long])).toBe(`${'稿'.repeat(97)}（2）`)
})
