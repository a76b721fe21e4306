import type Database from 'better-sqlite3'
import { sql } from './sql.ts'

/** Department names in use in all lists that are not deleted, the most used first. */
export function knownDepartments(db: Database.Database): string[] {
  const rows = sql(
    db,
    `SELECT department.value AS name FROM item
     JOIN category ON category.id = item.category_id
     JOIN list ON list.id = category.list_id AND list.deleted_at IS NULL
     JOIN json_each(item.departments) AS department
     GROUP BY department.value ORDER BY count(*) DESC, department.value`,
  ).all() as { name: string }[]
  return rows.map(({ name }) => name)
}
