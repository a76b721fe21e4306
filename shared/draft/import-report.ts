import type { ListIdentity } from '../duty-list/same-list.ts'
import { listIdentityText } from '../duty-list/same-list.ts'
import { placeText } from './place-text.ts'
import type { ImportFinding } from './types.ts'

/** A file that became a list. */
export interface ImportedFile extends ListIdentity {
  readonly file: string
  readonly title: readonly string[]
  readonly categoryCount: number
  readonly itemCount: number
  readonly findings: readonly ImportFinding[]
}

/** What one import did: the files that came in, and those that did not with the reason. */
export interface ImportReport {
  readonly imported: readonly ImportedFile[]
  readonly left: readonly { readonly file: string; readonly reason: string }[]
}

const PLACES = 5

/** 3 份清单已导入，共 180 个事项；1 个文件没有导入。 */
export function reportSummary({ imported, left }: ImportReport): string {
  const items = imported.reduce((sum, { itemCount }) => sum + itemCount, 0)
  const rest = left.length === 0 ? '' : `；${left.length} 个文件没有导入`
  return `已导入 ${imported.length} 份清单，共 ${items} 个事项${rest}。`
}

/** Whose list of which kind and year it is; its title where the office is not known. */
export function importedName(file: ImportedFile): string {
  return file.office === null ? file.title.join('') || '未命名的清单' : listIdentityText(file)
}

/** A finding with its first places, for a report. */
export function findingText({ message, places }: ImportFinding): string {
  if (places.length === 0) return message
  // Two cells of a row are one place to look at.
  const rows = [...new Set(places.map(placeText))]
  const shown = rows.slice(0, PLACES).join('、')
  return `${message}（${shown}${rows.length > PLACES ? `等 ${rows.length} 处` : ''}）`
}
