import type { Item, ItemStatus, ListHeading, ListKind } from '../../shared/duty-list/types.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import { layoutSchema } from '../../shared/layout/schema.ts'
import type { Layout } from '../../shared/layout/types.ts'
import type { ProofreadSettings } from '../../shared/proofread/settings.ts'

/** Rows as SQLite gives them; the tables' CHECKs guarantee the JSON of these columns. */
export interface HeadingRow {
  readonly kind: ListKind
  readonly title: string
  readonly office: string | null
  readonly year: number | null
  readonly notes: string
}

export interface ListRow extends HeadingRow {
  readonly id: number
  readonly layout: string
  readonly proofreading: string
  readonly revision: number
  readonly updated_at: string
}

export interface ItemRow {
  readonly id: number
  readonly category_id: number
  readonly name: string
  readonly departments: string
  readonly superior_duties: string
  readonly support: string
  readonly cooperation_duties: string
  readonly remarks: string
  readonly status: ItemStatus
  readonly internal_note: string
}

/** A heading of the caller's own, as the contract hands it out. */
export type OwnHeading = Omit<ListHeading, 'title' | 'notes'> & { title: string[]; notes: string[] }

export function headingOf(row: HeadingRow): OwnHeading {
  return {
    kind: row.kind,
    title: texts(row.title),
    office: row.office,
    year: row.year,
    notes: texts(row.notes),
  }
}

/** A layout that this version can't read is replaced by the built-in one; the stored one stays. */
export function layoutOf(row: ListRow): Layout {
  const stored = layoutSchema.safeParse(JSON.parse(row.layout))
  return stored.success ? stored.data : layoutFor(row.kind)
}

export function proofreadingOf(row: ListRow): ProofreadSettings {
  return JSON.parse(row.proofreading) as ProofreadSettings
}

/** An item of the caller's own, as the contract hands it out. */
export type OwnItem = Omit<Item, 'id' | 'departments'> & { id: number; departments: string[] }

export function itemOf(row: ItemRow): OwnItem {
  return {
    id: row.id,
    name: row.name,
    departments: texts(row.departments),
    superiorDuties: row.superior_duties,
    support: row.support,
    cooperationDuties: row.cooperation_duties,
    remarks: row.remarks,
    status: row.status,
    internalNote: row.internal_note,
  }
}

function texts(json: string): string[] {
  return JSON.parse(json) as string[]
}
