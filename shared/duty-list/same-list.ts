import { KIND_NAMES } from './kinds.ts'
import type { ListHeading } from './types.ts'

export type ListIdentity = Pick<ListHeading, 'office' | 'kind' | 'year'>

/** Whether two headings name the same list: one office's list of one kind for one year. */
export function isSameList(a: ListIdentity, b: ListIdentity): boolean {
  const office = a.office?.trim() ?? ''
  return office !== '' && office === b.office?.trim() && a.kind === b.kind && a.year === b.year
}

/** 青禾镇 2026 年的配合履职事项清单, for messages. */
export function listIdentityText({ office, kind, year }: ListIdentity): string {
  return `${office ?? ''}${year === null ? '' : ` ${year} 年`}的${KIND_NAMES[kind]}`
}
