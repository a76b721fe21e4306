import type { HistoryField } from '../../shared/contract/schemas.ts'
import type { PastChange } from '../database/history.ts'
import type { Image } from '../database/images.ts'

/** Columns whose change a clerk is told, by the name the contract has for them. */
const SHOWN: Readonly<Record<string, HistoryField>> = {
  title: 'title',
  office: 'office',
  year: 'year',
  notes: 'notes',
  layout: 'layout',
  proofreading: 'proofreading',
  name: 'name',
  departments: 'departments',
  superior_duties: 'superiorDuties',
  support: 'support',
  cooperation_duties: 'cooperationDuties',
  remarks: 'remarks',
  status: 'status',
  internal_note: 'internalNote',
  category_id: 'category',
  position: 'position',
}

/** Their stored form says nothing to a reader. */
const WITHOUT_TEXT: ReadonlySet<HistoryField> = new Set(['layout', 'proofreading', 'category', 'position'])
const LISTS: ReadonlySet<string> = new Set(['title', 'notes', 'departments'])

export interface ChangedField {
  readonly field: HistoryField
  readonly before: string | null
  readonly after: string | null
}

/** The name of what was changed, as it is after the change. */
export function changedName({ before, after }: PastChange): string {
  return String((after ?? before)?.['name'] ?? '')
}

/** The fields that an edit changed in one row, with their texts before and after. */
export function changedFields({ before, after }: PastChange): ChangedField[] {
  return Object.entries(SHOWN).flatMap(([column, field]) => {
    const [was, is] = [text(before, column), text(after, column)]
    if (was === is) return []
    return WITHOUT_TEXT.has(field)
      ? [{ field, before: null, after: null }]
      : [{ field, before: was, after: is }]
  })
}

function text(image: Image | null, column: string): string | null {
  const value = image?.[column]
  if (value === undefined || value === null) return null
  return LISTS.has(column) ? (JSON.parse(String(value)) as string[]).join('\n') : String(value)
}
