import { expect, test } from 'vitest'
import { columnCorrections } from '../../../../../renderer/features/import/column-corrections.ts'

test('the last column named for a field has it; what is left out or kept may be said of many', () => {
  const first = columnCorrections({}, 2, 'departments')
  expect(columnCorrections(first, 3, 'departments')).toEqual({ '3': 'departments' })
  const dropped = columnCorrections({ '2': 'drop' }, 3, 'drop')
  expect(columnCorrections(columnCorrections(dropped, 4, null), 5, null)).toEqual({
    '2': 'drop',
    '3': 'drop',
    '4': null,
    '5': null,
  })
})
