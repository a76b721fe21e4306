import { expect, test } from 'vitest'
import { findingsIn } from '../../../support/proofread-list.ts'

test('what is found in an item comes column by column as printed, each from its beginning', () => {
  const found = findingsIn({
    name: '渠道清淤。',
    departments: ['云泽县 水利局'],
    superiorDuties: '县水利局：\n1.制定清淤计划,。\n2.安排安排清淤经费。',
    cooperationDuties: '青禾镇：\n1.上报淤堵渠段.\n2.组织村民参加清淤。',
  })
  const places = found.map(({ column, start }) => ({ column, start }))
  const columns = places.map(({ column }) => column)
  const printed = ['name', 'departments', 'superiorDuties', 'cooperationDuties']
  expect([...new Set(columns)]).toEqual(printed)
  expect(columns).toEqual(printed.flatMap((one) => columns.filter((column) => column === one)))
  for (const one of printed) {
    const starts = places.filter(({ column }) => column === one).map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  }
})
