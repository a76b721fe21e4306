import { expect, test } from 'vitest'
import { findingText, importedName, reportSummary } from '../../../../shared/draft/import-report.ts'

const FILE = {
  file: '青禾镇.docx',
  title: ['云泽县', '青禾镇配合履职事项清单'],
  office: '青禾镇',
  kind: 'cooperation',
  year: 2026,
  categoryCount: 2,
  itemCount: 12,
  findings: [],
} as const

test('an import is summed up in a sentence', () => {
  expect(reportSummary({ imported: [FILE, FILE], left: [] })).toBe('已导入 2 份清单，共 24 个事项。')
  expect(reportSummary({ imported: [FILE], left: [{ file: '坏.doc', reason: '已损坏。' }] })).toBe(
    '已导入 1 份清单，共 12 个事项；1 个文件没有导入。',
  )
})

test('a list is called by its office, year and kind, else by its title', () => {
  expect(importedName(FILE)).toBe('青禾镇 2026 年的配合履职事项清单')
  expect(importedName({ ...FILE, year: null, kind: 'basic' })).toBe('青禾镇的基本履职事项清单')
  expect(importedName({ ...FILE, office: null })).toBe('云泽县青禾镇配合履职事项清单')
  expect(importedName({ ...FILE, office: null, title: [] })).toBe('未命名的清单')
})

test('of many places of a finding the first are named, all are counted', () => {
  const finding = { severity: 'notice', code: 'repeated-header', message: '重复的表头已略去。' } as const
  expect(findingText({ ...finding, places: [] })).toBe('重复的表头已略去。')
  expect(findingText({ ...finding, places: [{ sheet: '清单', row: 3 }] })).toBe(
    '重复的表头已略去。（工作表“清单”第 3 行）',
  )
  const places = Array.from({ length: 7 }, (_, page) => ({ page: page + 2, row: 1 }))
  expect(findingText({ ...finding, places })).toContain('、第 6 页第 1 行等 7 处）')
})
