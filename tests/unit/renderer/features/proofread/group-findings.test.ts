import { expect, test } from 'vitest'
import type { Finding } from '../../../../../shared/proofread/types.ts'
import {
  firstOf,
  groupFindings,
  neighbourFinding,
} from '../../../../../renderer/features/proofread/group-findings.ts'

function finding(key: string, item: number | null, severity: Finding['severity'] = 'error'): Finding {
  return {
    rule: 'half-width',
    severity,
    item,
    column: item === null ? null : 'name',
    part: item === null ? 'title' : 'cell',
    index: 0,
    start: 0,
    end: 1,
    quote: '(',
    message: '半角括号应改为全角括号。',
    fix: '（',
    edits: [{ start: 0, end: 1, text: '（' }],
    key,
  }
}

const FOUND = [finding('标题', null), finding('甲', 2, 'hint'), finding('乙', 2), finding('丙', 10)]

test('findings stand under their items in printed order, those of the whole list first', () => {
  const groups = groupFindings(FOUND, 'item', (item) => ({ 2: '普查', 10: '养老' })[item] ?? '')
  expect(groups.map(({ label, findings }) => [label, findings.length])).toEqual([
    ['整份清单', 1],
    ['2　普查', 2],
    ['10　养老', 1],
  ])
})

test('errors come before hints', () => {
  expect(groupFindings(FOUND, 'severity', () => '').map(({ label }) => label)).toEqual(['错误', '提示'])
})

test('F8 begins at the item in the form, goes on in order and around the end', () => {
  expect(neighbourFinding(FOUND, null, 3, 1)?.key).toBe('丙')
  expect(neighbourFinding(FOUND, '丙', 3, 1)?.key).toBe('标题')
  expect(neighbourFinding(FOUND, '标题', 3, -1)?.key).toBe('丙')
  expect(neighbourFinding(FOUND, null, 3, -1)?.key).toBe('乙')
  expect(neighbourFinding(FOUND, null, 99, -1)?.key).toBe('丙')
  expect(neighbourFinding([], null, 1, 1)).toBeUndefined()
})

test('only the first findings are drawn, under their headings', () => {
  const drawn = firstOf(
    groupFindings(FOUND, 'item', () => ''),
    2,
  )
  expect(drawn.map(({ shown }) => shown.map(({ key }) => key))).toEqual([['标题'], ['甲']])
})
