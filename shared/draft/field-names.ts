import { FIELD_NAMES } from '../duty-list/field-names.ts'
import type { SourceField } from './corrections.ts'

/** What a column of a source may be taken for, in a clerk's words. */
export const SOURCE_FIELD_NAMES: Readonly<Record<SourceField, string>> = {
  number: FIELD_NAMES.number,
  name: FIELD_NAMES.name,
  departments: FIELD_NAMES.departments,
  superiorDuties: FIELD_NAMES.superiorDuties,
  cooperationDuties: FIELD_NAMES.cooperationDuties,
  remarks: FIELD_NAMES.remarks,
  support: FIELD_NAMES.support,
  category: '类别',
  drop: '不导入',
}
