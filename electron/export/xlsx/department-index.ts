import type { PrintedTable } from '../../../shared/official-table/types.ts'

export interface DepartmentEntry {
  readonly department: string
  /** Numbers of its items, ascending, each once. */
  readonly items: readonly number[]
}

/**
 * Which items each department has, in the order in which the departments first appear.
 *
 * @returns empty where the layout has no column for departments
 */
export function departmentIndex({ layout, rows }: PrintedTable): DepartmentEntry[] {
  const column = layout.columns.findIndex(({ field }) => field === 'departments')
  const numbers = new Map<string, Set<number>>()
  for (const row of rows) {
    if (row.type === 'category') continue
    const printed = row.cells[column] ?? []
    const names =
      layout.departmentSeparator === 'line' ? printed : printed.flatMap((line) => line.split('、'))
    for (const name of names.map((text) => text.trim()).filter((text) => text !== '')) {
      const items = numbers.get(name) ?? new Set()
      numbers.set(name, items.add(row.number))
    }
  }
  return [...numbers].map(([department, items]) => ({ department, items: [...items] }))
}
