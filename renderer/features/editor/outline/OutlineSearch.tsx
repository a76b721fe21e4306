import { SearchOutlined } from '../../../ui/icons.tsx'
import type { ReactNode } from 'react'
import { TextField } from '../../../ui/TextField.tsx'

/** The search box over the outline. */
export function OutlineSearch(props: {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Goes to the next hit. */
  readonly onNext: () => void
}): ReactNode {
  return (
    <div className="outline-search">
      <TextField
        label="搜索全部内容"
        labelHidden
        placeholder="搜索名称、部门、职责…"
        prefix={<SearchOutlined />}
        clearable
        value={props.query}
        onChange={props.onQuery}
        onEnter={props.onNext}
        onEscape={() => props.onQuery('')}
      />
    </div>
  )
}
