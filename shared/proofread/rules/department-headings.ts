import { coreName, levelOf, plainName } from '../department-names.ts'
import { departmentsOf } from '../item-departments.ts'
import type { HeadingMatch } from '../item-departments.ts'
import { headingFormOf, isVertical } from '../profile.ts'
import type { Profile } from '../profile.ts'
import type { Edit, Found, ItemRule } from '../types.ts'
import type { Cell, ItemView } from '../view.ts'

function reasonOf({ name, column, likeness }: HeadingMatch): string {
  const [here, there] = [name.name, column?.name ?? '']
  if (likeness === 'former') return `“${here}”疑为旧称，对应上级部门写作“${there}”。`
  if (likeness === 'near') return `“${here}”与对应上级部门“${there}”只差一两个字，请核对哪一个写错。`
  return `这里写作“${here}”，对应上级部门写作“${there}”，请用同一个名称。`
}

/** The heading's name in the form that the list's headings have: 县水利局 → 云泽县水利局. */
function inCustomForm({ name, column }: HeadingMatch, { county, headingForm }: Profile): string | null {
  const core = coreName(name.name, county)
  if (headingForm === 'full')
    return plainName(column?.name ?? '').endsWith(core) ? (column?.name ?? null) : null
  return headingForm === 'unit' ? county.unit + core : null
}

function nameDiffers(cell: Cell, match: HeadingMatch, profile: Profile): Found[] {
  const { name, column, likeness } = match
  if (likeness === null || column === null || plainName(name.name) === plainName(column.name)) return []
  const place = { cell, start: name.start, end: name.start + name.name.length }
  if (likeness !== 'same') {
    if (likeness === 'short' && profile.shortHeadings) return []
    return [{ ...place, message: reasonOf(match) }]
  }
  const form = headingFormOf(name.name, profile.county)
  const differs = profile.headingForm !== null && form !== profile.headingForm
  if (!differs || isVertical(column.name, profile.county) || levelOf(name.name, profile.county) !== 'county')
    return []
  const right = inCustomForm(match, profile)
  const edits: Edit[] = right === null ? [] : [{ start: place.start, end: place.end, text: right }]
  const message = `部门名称写法不统一：本清单各段开头多写作“${right ?? column.name}”这样的名称。`
  return [{ ...place, message, edits }]
}

export const headingName: ItemRule = {
  id: 'heading-name',
  title: '部门名称前后不一',
  severity: 'warning',
  description: '上级部门职责里的部门名称与对应上级部门不同：简称、旧称、错字、缺字、缺“区”。',
  source: '《党政机关公文处理工作条例》第十九条（机关名称应使用规范化简称或全称）；机构改革后的名称',
  scope: 'item',
  check: (item, profile) =>
    departmentsOf(item, profile).headings.flatMap((match) =>
      nameDiffers(item.cells.superiorDuties, match, profile),
    ),
}

function styleDiffers(item: ItemView, profile: Profile): Found[] {
  const custom = profile.headingSuffix
  if (custom === null) return []
  return item.cells.superiorDuties.lines.flatMap(({ department }) => {
    if (!department || department.suffix === custom) return []
    const start = department.names[0]?.start ?? 0
    const at = department.colon - department.suffix.length
    const message =
      custom === ''
        ? '本清单的部门名称后直接用冒号，这里多了“职责”。'
        : `本清单的部门名称后都写“${custom}：”，这里没有。`
    const edits = [{ start: at, end: department.colon, text: custom }]
    return [{ cell: item.cells.superiorDuties, start, end: department.colon + 1, message, edits }]
  })
}

export const headingStyle: ItemRule = {
  id: 'heading-style',
  title: '部门小标题写法',
  severity: 'warning',
  description: '部门小标题“…职责：”与“…：”混用，以清单多数为准。',
  source: '清单内多数的写法',
  scope: 'item',
  check: styleDiffers,
}

export const headingJoint: ItemRule = {
  id: 'heading-joint',
  title: '几个部门共用一个小标题',
  severity: 'warning',
  description: '两个部门写在同一个小标题里，分不清各自的职责。',
  source: '中办、国办关于乡镇（街道）履行职责事项清单的要求：逐项明确各部门职责',
  scope: 'item',
  check: ({ cells: { superiorDuties: cell } }) =>
    cell.lines.flatMap(({ department }) => {
      const [first] = department?.names ?? []
      if (!department || !first || department.names.length < 2) return []
      const message = `${department.names.length}个部门共用一个小标题，职责应分部门写。`
      return [{ cell, start: first.start, end: department.colon, message }]
    }),
}
