import type { Severity } from '../../../shared/proofread/types.ts'

export const SEVERITY_COLORS: Readonly<Record<Severity, string>> = {
  error: 'red',
  warning: 'orange',
  hint: 'blue',
}
