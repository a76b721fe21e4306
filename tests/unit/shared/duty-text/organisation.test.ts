import { expect, test } from 'vitest'
import { departmentHeading, endsLikeOrganisation } from '../../../../shared/duty-text/organisation.ts'

test.each([
  ['区教育局', true],
  ['区委办公室（区档案局）', true],
  ['县红十字会', true],
  ['县残联', true],
  ['区人力资源和社会', false],
  ['区委社会', false],
  ['区卫生健康', false],
])('%s may be a whole name: %s', (name, whole) => {
  expect(endsLikeOrganisation(name)).toBe(whole)
})

test('a heading of duties names a department', () => {
  expect(departmentHeading('区教育局职责：\n1.登记。')).toBe('区教育局职责：')
  expect(departmentHeading('联动监督：\n1.登记。')).toBeNull()
})
