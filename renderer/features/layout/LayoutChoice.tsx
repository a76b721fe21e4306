import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { ListKind } from '../../../shared/duty-list/types.ts'
import { BUILT_IN_LAYOUTS, PAGE_FORMS, layoutFor } from '../../../shared/layout/built-in.ts'
import { columnsOf, withColumns } from '../../../shared/layout/columns.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { Field } from '../../ui/Field.tsx'
import { useNamedLayouts } from './layout-queries.ts'

const OF_KIND = ''

/** Which layout a new list begins with: that of its kind, a saved one, or another built-in one. */
export function LayoutChoice(props: {
  readonly kind: ListKind
  /** Null for the layout of the kind. */
  readonly value: Layout | null
  readonly onChange: (layout: Layout | null) => void
}): ReactNode {
  const { kind, value, onChange } = props
  const named = (useNamedLayouts().data ?? []).map(({ layout }) => layout)
  const usual = layoutFor(kind)
  return (
    <Field label="版式">
      {(id) => (
        <Select
          id={id}
          value={value?.name ?? OF_KIND}
          onChange={(name) => {
            const chosen = [...named, ...BUILT_IN_LAYOUTS].find((layout) => layout.name === name)
            onChange(chosen === undefined ? null : startingLayout(chosen, usual))
          }}
          options={[
            { value: OF_KIND, label: `按清单类型（${usual.name}）` },
            ...(named.length === 0 ? [] : [{ label: '我的版式', options: optionsOf(named) }]),
            { label: '内置版式', options: optionsOf(BUILT_IN_LAYOUTS) },
          ]}
        />
      )}
    </Field>
  )
}

function optionsOf(layouts: readonly Layout[]): { value: string; label: string }[] {
  return layouts.map(({ name }) => ({ value: name, label: name }))
}

/** A form of the page leaves the columns to the list's kind. */
function startingLayout(chosen: Layout, usual: Layout): Layout {
  return PAGE_FORMS.includes(chosen) ? withColumns(chosen, columnsOf(usual), usual.columns) : chosen
}
