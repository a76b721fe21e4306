import { expect, test } from 'vitest'
import { headingFieldsLabel, itemFieldsLabel } from '../../../../electron/service/labels.ts'

test('an edit is named after the field it changes', () => {
  expect(itemFieldsLabel({ superiorDuties: '' })).toBe('上级部门职责')
  expect(itemFieldsLabel({ name: '', remarks: '' })).toBe('事项')
  expect(itemFieldsLabel({})).toBe('事项')
  expect(headingFieldsLabel({ office: null })).toBe('镇（街道）')
})
