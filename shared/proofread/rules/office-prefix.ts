import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { ItemView } from '../view.ts'

function check({ cells: { cooperationDuties: cell } }: ItemView, { office, officePrefix }: Profile): Found[] {
  const first = cell.lines[0]
  if (!first || cell.text === '' || office === null || !officePrefix) return []
  if (cell.text.startsWith(office)) {
    const end = office.length
    if (/^[：:]/.test(cell.text.slice(end)) || first.text.length !== end) return []
    const edits = [{ start: end, end, text: '：' }]
    return [{ cell, start: 0, end, message: `“${office}”后缺冒号。`, edits }]
  }
  // A name in its place that is another office's belongs to the rule of that.
  if (/^[^：:，。；\d]{2,10}(?:街道|苏木|镇|乡)(?:办事处|人民政府)?[：:]?(?:\n|$)/.test(cell.text)) return []
  const end = Math.min(first.end, 8)
  const edits = [{ start: 0, end: 0, text: `${office}：\n` }]
  return [{ cell, start: 0, end, message: `开头缺“${office}：”，本清单其他事项都有。`, edits }]
}

export const officePrefix: ItemRule = {
  id: 'office-prefix',
  title: '镇（街道）名称开头',
  severity: 'warning',
  description: '清单各项配合职责都以“某某镇：”开头，这一项没有，或没有冒号。',
  source: '清单内多数的写法',
  scope: 'item',
  check,
}
