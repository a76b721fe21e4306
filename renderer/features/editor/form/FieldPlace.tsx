import type { ReactNode } from 'react'
import type { ItemField } from '../item-fields.ts'

/** Marks which field of the item its controls are, so that search and preview find their way to it. */
export function FieldPlace(props: { readonly field: ItemField; readonly children: ReactNode }): ReactNode {
  return (
    <div className="field-place" data-field={props.field}>
      {props.children}
    </div>
  )
}
