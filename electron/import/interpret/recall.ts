import { correctionFor } from '../../../shared/draft/corrections.ts'
import type { RememberedCorrection, SourceField } from '../../../shared/draft/corrections.ts'
import { SOURCE_FIELD_NAMES } from '../../../shared/draft/field-names.ts'
import { KIND_NAMES } from '../../../shared/duty-list/kinds.ts'
import type { ListKind } from '../../../shared/duty-list/types.ts'
import type { Header } from './find-header.ts'
import { quote, type Findings } from './findings.ts'
import type { MatrixRow } from './matrix.ts'

/** A header as an earlier correction has it. */
export interface Recalled {
  readonly header: Header
  /** Gives the kind that was said then, and says that it is used; null where none was said. */
  readonly kind: () => ListKind | null
}

/**
 * Applies what was set right for an earlier file with the same header, and says so.
 *
 * @returns null where no header was the same, or where nothing of it would change anything
 */
export function recall(
  { matrix, header }: { readonly matrix: readonly MatrixRow[]; readonly header: Header },
  remembered: readonly RememberedCorrection[],
  findings: Findings,
): Recalled | null {
  const known = correctionFor(remembered, header.columns)
  if (known === undefined) return null
  const place = matrix[header.row]?.place
  const say = (what: string): void => findings.notice('remembered', `按上次的改法：${what}。`, place)
  const columns = header.columns.map((column, index) => {
    const field = known.fields[index]
    return field === undefined ? column : { ...column, field }
  })
  const changed = columns.filter(({ field }, index) => field !== header.columns[index]?.field)
  if (changed.length === 0 && known.kind === null) return null
  if (changed.length > 0) say(changed.map((column) => meaning(column.header, column.field)).join('，'))
  return {
    header: { ...header, columns },
    kind: () => {
      if (known.kind !== null) say(`清单类型是${KIND_NAMES[known.kind]}`)
      return known.kind
    },
  }
}

function meaning(header: string, field: SourceField | null): string {
  if (field === null) return `列${quote(header)}并入备注`
  return field === 'drop' ? `列${quote(header)}不导入` : `列${quote(header)}是${SOURCE_FIELD_NAMES[field]}`
}
