import { isDepartmentName } from '../department-names.ts'
import { departmentsOf } from '../item-departments.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { ItemView } from '../view.ts'

const SOURCE = '清单的编制惯例：对应上级部门逐一列明职责，两栏部门一一对应'

function withoutDuties(item: ItemView, profile: Profile): Found[] {
  const { columns, headings } = departmentsOf(item, profile)
  const { departments: cell, superiorDuties } = item.cells
  if (superiorDuties.text === '' || (headings.length === 0 && !profile.hasHeadings)) return []
  return columns
    .filter((column) => isDepartmentName(column.name))
    .filter((column) => !headings.some((heading) => heading.column?.start === column.start))
    .filter(({ name }) => !superiorDuties.lines.some(({ text }) => text.startsWith(name)))
    .map(({ name, start }) => ({
      cell,
      start,
      end: start + name.length,
      message: `“${name}”列在对应上级部门里，上级部门职责中却没有它的职责。`,
    }))
}

export const departmentWithoutDuties: ItemRule = {
  id: 'department-without-duties',
  title: '部门没有职责',
  severity: 'warning',
  description: '对应上级部门里有，上级部门职责里却没有这个部门的一段。',
  source: SOURCE,
  scope: 'item',
  check: withoutDuties,
}

function withoutDepartment(item: ItemView, profile: Profile): Found[] {
  const { columns, headings } = departmentsOf(item, profile)
  if (columns.length === 0) return []
  return headings
    .filter(({ column }) => column === null)
    .map(({ name: { name, start } }) => ({
      cell: item.cells.superiorDuties,
      start,
      end: start + name.length,
      message: `上级部门职责里有“${name}”的职责，对应上级部门里却没有列它。`,
    }))
}

export const dutiesWithoutDepartment: ItemRule = {
  id: 'duties-without-department',
  title: '职责的部门没有列出',
  severity: 'warning',
  description: '上级部门职责里有这个部门的一段，对应上级部门里却没有它。',
  source: SOURCE,
  scope: 'item',
  check: withoutDepartment,
}

function twice(item: ItemView, profile: Profile): Found[] {
  const { columns } = departmentsOf(item, profile)
  return columns
    .filter(({ name }, index) => columns.findIndex((other) => other.name === name) < index)
    .map(({ name, start }) => ({
      cell: item.cells.departments,
      start,
      end: start + name.length,
      message: `“${name}”在对应上级部门里列了两次。`,
    }))
}

export const departmentTwice: ItemRule = {
  id: 'department-twice',
  title: '部门重复列出',
  severity: 'error',
  description: '对应上级部门里同一个部门列了两次。',
  source: SOURCE,
  scope: 'item',
  check: twice,
}
