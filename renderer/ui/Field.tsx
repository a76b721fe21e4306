import { useId } from 'react'
import type { ReactNode } from 'react'

export interface FieldProps {
  readonly label: string
  readonly hidden?: boolean
  readonly hint?: ReactNode
  /** Small controls at the right of the label. */
  readonly extra?: ReactNode
  /** Draws the control; takes the id that ties it to its label. */
  readonly children: (id: string) => ReactNode
}

/** A control with its label, and a line of help below. */
export function Field({ label, hidden = false, hint, extra, children }: FieldProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <div className={hidden ? 'visually-hidden' : 'field-head'}>
        <label htmlFor={id}>{label}</label>
        {extra}
      </div>
      {children(id)}
      {hint !== undefined && hint !== '' && <div className="field-hint">{hint}</div>}
    </div>
  )
}
