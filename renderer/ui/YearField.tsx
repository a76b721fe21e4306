import { useState } from 'react'
import type { ReactNode } from 'react'
import { parseYear } from './year.ts'
import { TextField } from './TextField.tsx'

export interface YearFieldProps {
  readonly value: number | null
  readonly onChange: (year: number | null) => void
  readonly onCommit?: () => void
}

/** A year in four digits, or nothing. What is no year is shown as wrong and not passed on. */
export function YearField({ value, onChange, onCommit }: YearFieldProps): ReactNode {
  const [wrong, setWrong] = useState(false)
  return (
    <TextField
      label="年度"
      numeric
      placeholder="例如 2026"
      value={value === null ? '' : String(value)}
      status={wrong ? 'error' : undefined}
      hint={wrong ? '请填四位数的年份，例如 2026；不清楚可以空着。' : undefined}
      onChange={(text) => {
        const year = parseYear(text)
        setWrong(year === undefined)
        if (year !== undefined) onChange(year)
      }}
      {...(onCommit ? { onCommit } : {})}
    />
  )
}
