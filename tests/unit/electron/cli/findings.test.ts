import { expect, test } from 'vitest'
import { findingLines } from '../../../../electron/cli/findings.ts'

test('what an import noticed says where, so that the clerk finds the row', () => {
  const places = [
    { sheet: '清单', row: 12 },
    { page: 3, row: 5 },
  ]
  expect(
    findingLines([
      { severity: 'warning', code: 'cut-row', message: '有一行没有看懂。', places },
      { severity: 'notice', code: 'headers', message: '略去了重复的表头。', places: [] },
    ]),
  ).toEqual([
    '  请核对：有一行没有看懂。（工作表“清单”第 12 行、第 3 页第 5 行）',
    '  说明：略去了重复的表头。',
  ])
})
