import { useState } from 'react'
import type { ReactNode } from 'react'
import { parseNumber, printNumber } from './number.ts'
import type { NumberRange } from './number.ts'
import { TextField } from './TextField.tsx'

export interface NumberFieldProps extends NumberRange {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: number
  readonly onChange: (value: number) => void
  readonly onCommit?: () => void
  /** Shown in the field, after the number: 毫米, 磅. */
  readonly unit?: string
}

/** A number. What is none, or out of range, is shown as wrong with what holds meanwhile, and not passed on. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, value, min, max, step, unit, onCommit } = props
  const [typed, setTyped] = useState({ text: '', beside: Number.NaN })
  const read = parseNumber(typed.text, props)
  // “12.” and “12.0” are 12 while they are typed; another value from outside replaces what was typed.
  const own = read === undefined ? typed.beside === value : read === value
  const shown = own ? typed.text : printNumber(value, step)
  const wrong = own && read === undefined
  return (
    <TextField
      label={label}
      labelHidden={props.labelHidden ?? false}
      numeric
      value={shown}
      suffix={unit}
      status={wrong ? 'error' : undefined}
      hint={wrong ? `请填${min}至${max}之间的数，现在仍按${printNumber(value, step)}。` : undefined}
      onChange={(text) => {
        setTyped({ text, beside: value })
        const next = parseNumber(text, props)
        if (next !== undefined && next !== value) props.onChange(next)
      }}
      {...(onCommit ? { onCommit } : {})}
    />
  )
}
