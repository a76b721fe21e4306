import { Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'

const OTHER = '\u0000other'

/** One of the usual names, or another that is typed. */
export function ChoiceOrTyped(props: {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: string
  readonly choices: readonly string[]
  /** What is wrong with a typed name; null where it can be taken. */
  readonly problemOf: (name: string) => string | null
  readonly onChange: (name: string) => void
}): ReactNode {
  const { label, labelHidden = false, value, choices, problemOf, onChange } = props
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState(value)
  const other = asked || !choices.includes(value)
  // Another layout, or an undo, brings a name of its own.
  const shown = problemOf(typed.trim()) === null && typed.trim() !== value ? value : typed
  const problem = problemOf(shown.trim())
  return (
    <div className="choice-or-typed">
      <Field label={label} hidden={labelHidden}>
        {(id) => (
          <Select
            id={id}
            value={other ? OTHER : value}
            onChange={(choice) => {
              setAsked(choice === OTHER)
              setTyped(value)
              if (choice !== OTHER) onChange(choice)
            }}
            options={[
              ...choices.map((choice) => ({ value: choice, label: choice })),
              { value: OTHER, label: '其他…' },
            ]}
          />
        )}
      </Field>
      {other && (
        <TextField
          label={`${label}的名称`}
          labelHidden
          focusAtStart={asked}
          value={shown}
          status={problem === null ? undefined : 'error'}
          hint={problem === null ? undefined : `${problem}现在仍用“${value}”。`}
          onChange={(text) => {
            setTyped(text)
            if (problemOf(text.trim()) === null) onChange(text.trim())
          }}
        />
      )}
    </div>
  )
}
