import { useId } from 'react'
import type { ReactNode } from 'react'

export interface FieldProps {
  readonly label: string
  readonly hidden?: boolean
  readonly hint?: ReactNode
  /** Small controls at the right of the label. */
  readonly extra?: ReactNode
  /** Several controls under one label. */
  readonly group?: boolean
  /** Draws the control; takes the id that ties it to its label. */
  readonly children: (id: string) => ReactNode
}

/** A control with its label, and a line of help below. */
export function Field({
  label,
  hidden = false,
  hint,
  extra,
  group = false,
  children,
}: FieldProps): ReactNode {
  const id = useId()
  return (
    <div className="field" {...(group && { role: 'group', 'aria-labelledby': id })}>
      <div className={hidden ? 'visually-hidden' : 'field-head'}>
        {group ? (
          <span id={id} className="field-label">
            {label}
          </span>
        ) : (
          <label htmlFor={id}>{label}</label>
        )}
        {extra}
      </div>
      {children(id)}
      {hint !== undefined && hint !== '' && <div className="field-hint">{hint}</div>}
    </div>
  )
}
