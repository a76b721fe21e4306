import { Select } from 'antd'
import type { RefSelectProps } from 'antd'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { findDepartments } from '../../../shared/directory/search.ts'
import type { DirectoryEntry } from '../../../shared/directory/types.ts'
import { Field } from '../../ui/Field.tsx'
import { isComposing } from '../../ui/composition.ts'
import { useSpelling } from './use-spelling.ts'

/** 合并到: the department that is kept, found by any of its names, pinyin or initials; typed at once. */
export function MergeTarget(props: {
  /** The departments to choose from. */
  readonly entries: readonly DirectoryEntry[]
  /** Empty while none is chosen. */
  readonly value: string
  readonly onChange: (name: string) => void
}): ReactNode {
  const [typed, setTyped] = useState('')
  const select = useRef<RefSelectProps>(null)
  // Otherwise the dialog's × has the focus, and an Enter after the name closes it.
  useLayoutEffect(() => select.current?.focus(), [])
  const spell = useSpelling(true)
  const found = findDepartments(typed, props.entries, spell)
  return (
    <Field label="合并到">
      {(id) => (
        <div
          // An Enter that ends a composition must not choose anything.
          onKeyDownCapture={(event) => {
            if (isComposing(event.nativeEvent)) event.stopPropagation()
          }}
        >
          <Select
            id={id}
            ref={select}
            className="tags-field"
            placeholder="选择保留的部门，可打拼音首字母"
            value={props.value === '' ? null : props.value}
            onChange={props.onChange}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            notFoundContent="名录里没有找到"
            options={found.map(({ name }) => ({ value: name, label: name }))}
          />
        </div>
      )}
    </Field>
  )
}
