import { BUILT_IN_LAYOUTS } from '../../../shared/layout/built-in.ts'
import { layoutChanges } from '../../../shared/layout/changes.ts'
import { columnsOf, withColumns } from '../../../shared/layout/columns.ts'
import type { Layout } from '../../../shared/layout/types.ts'

/**
 * What was changed in a list's layout since it was applied, in words. The columns and header texts of a
 * built-in layout give way to those of the list, so they are no change of it.
 *
 * @param known the layouts that can be applied
 */
export function presentChanges(present: Layout, known: readonly Layout[]): string[] {
  const original = known.find(({ name }) => name === present.name)
  if (original === undefined) return []
  const applied = BUILT_IN_LAYOUTS.includes(original)
    ? withColumns(original, columnsOf(present), present.columns)
    : original
  return layoutChanges(applied, present)
}
