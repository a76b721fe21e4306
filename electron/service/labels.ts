import { FIELD_NAMES, HEADING_NAMES } from '../../shared/duty-list/field-names.ts'
import { layoutChanges } from '../../shared/layout/changes.ts'
import type { Layout } from '../../shared/layout/types.ts'
import { quoted } from '../../shared/quoted.ts'

/** The name of what an edit changes, for undo: 事项名称; 事项 when it changes several fields. */
export function itemFieldsLabel(patch: object): string {
  return fieldsLabel(patch, FIELD_NAMES, '事项')
}

/** The same of a list's heading; 清单信息 when it changes several fields. */
export function headingFieldsLabel(patch: object): string {
  return fieldsLabel(patch, HEADING_NAMES, '清单信息')
}

/** What a change of the layout does: 套用版式“五列”, 修改版式：列宽, 修改版式：页边距等. */
export function layoutLabel(before: Layout, after: Layout): string {
  if (before.name !== after.name) return `套用版式${quoted(after.name)}`
  const [first, ...others] = layoutChanges(before, after)
  if (first === undefined) return '修改版式'
  return `修改版式：${first}${others.length === 0 ? '' : '等'}`
}

function fieldsLabel(patch: object, names: Readonly<Record<string, string>>, several: string): string {
  const [only, ...others] = Object.keys(patch)
  return (others.length === 0 && only !== undefined && names[only]) || several
}
