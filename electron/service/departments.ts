import { ok } from '../../shared/result.ts'
import { knownDepartments } from '../database/departments.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

export function departmentHandlers({ database: { db } }: ServiceContext): HandlersOf<'departments'> {
  return { 'departments.known': () => ok(knownDepartments(db)) }
}
