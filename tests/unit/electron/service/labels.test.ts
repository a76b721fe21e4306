import { expect, test } from 'vitest'
import { headingFieldsLabel, itemFieldsLabel, quoted } from '../../../../electron/service/labels.ts'

test('an edit is named after the field it changes', () => {
  expect(itemFieldsLabel({ superiorDuties: '' })).toBe('上级部门职责')
  expect(itemFieldsLabel({ name: '', remarks: '' })).toBe('事项')
  expect(itemFieldsLabel({})).toBe('事项')
  expect(headingFieldsLabel({ office: null })).toBe('镇（街道）')
})

test('a long name is cut for the tooltip, an empty one left out', () => {
  expect(quoted('防汛抗旱')).toBe('“防汛抗旱”')
  expect(quoted('𠮷'.repeat(30))).toBe(`“${'𠮷'.repeat(20)}…”`)
  expect(quoted('')).toBe('')
})
