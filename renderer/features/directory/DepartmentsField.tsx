import type { ReactNode } from 'react'
import { splitDepartments } from '../../../shared/duty-text/departments.ts'
import { TagsField } from '../../ui/TagsField.tsx'
import type { TagSuggestion } from '../../ui/TagsField.tsx'
import { halfTypedOf, keepHalfTyped } from './half-typed.ts'
import { mayBeName } from './suggest.ts'
import { useDepartmentSuggestions } from './use-department-suggestions.ts'

/** 对应上级部门 of an item: a tag a department, chosen from the county's directory or written out. */
export function DepartmentsField(props: {
  readonly listId: number
  readonly itemId: number
  readonly value: readonly string[]
  readonly onChange: (names: string[]) => void
  readonly onCommit: () => void
}): ReactNode {
  const { itemId } = props
  const departments = useDepartmentSuggestions(props.listId)
  return (
    <TagsField
      label="对应上级部门"
      placeholder="输入名称、简称或拼音首字母，回车选用；可以有多个"
      value={props.value}
      suggest={departments.suggest}
      typing={{
        namesIn: (typed) => splitDepartments([typed]).names,
        isName: (typed, how) => (how === 'parted' ? mayBeName(typed) : departments.isWhole(typed)),
        whyNot,
        kept: halfTypedOf(itemId),
        onKeep: (typed) => keepHalfTyped(itemId, typed),
      }}
      onFocus={departments.prepare}
      onChange={props.onChange}
      onCommit={props.onCommit}
    />
  )
}

/** Why a text is no department, and what to do. */
function whyNot(typed: string, first: TagSuggestion | undefined, isThere: boolean): string {
  if (isThere) return `“${typed}”找到的部门已经填了。`
  if (first === undefined) return `“${typed}”没有找到部门，还没有填上。请核对拼音首字母，或者用汉字写全称。`
  const taken = first.name === typed ? '' : `，选用“${first.name}”`
  return `“${typed}”还没有填上。回到框里按回车${taken === '' ? '就填上' : taken}；不要了就删掉。`
}
