import type { SourceField } from '../../../shared/draft/corrections.ts'
import type { Corrections } from './queued-file.ts'

type Columns = NonNullable<Corrections['columns']>

/**
 * What was said of the columns, with one choice more: a field that another column was named for goes
 * over to this one.
 */
export function columnCorrections(columns: Columns, column: number, field: SourceField | null): Columns {
  const others = Object.entries(columns).filter(
    ([other, its]) => other !== String(column) && (field === null || field === 'drop' || its !== field),
  )
  return { ...Object.fromEntries(others), [String(column)]: field }
}
