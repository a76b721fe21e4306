import type Database from 'better-sqlite3'
import { z } from 'zod'
import { SOURCE_FIELDS, type RememberedCorrection } from '../../shared/draft/corrections.ts'
import { LIST_KINDS } from '../../shared/duty-list/types.ts'
import { sql } from './sql.ts'

/** Headers that are remembered; of more the one used longest ago goes. */
export const MOST_CORRECTIONS = 500

const stored = z
  .object({
    header: z.array(z.string()),
    // A newer program may know fields that this one does not: such a correction is left alone.
    fields: z.array(z.enum(SOURCE_FIELDS).nullable()),
    kind: z.enum(LIST_KINDS).nullable(),
  })
  .refine(({ header, fields }) => header.length === fields.length)

/** What was set right for earlier files, the one used last first. */
export function rememberedCorrections(db: Database.Database): RememberedCorrection[] {
  const rows = sql(db, 'SELECT header, fields, kind FROM import_correction ORDER BY at DESC, id DESC').all()
  return (rows as { header: string; fields: string; kind: unknown }[]).flatMap(({ header, fields, kind }) => {
    const known = correctionOf({ header: JSON.parse(header), fields: JSON.parse(fields), kind })
    return known === null ? [] : [known]
  })
}

/** A stored correction, its lists parsed; null for one that this program can't use. */
export function correctionOf(columns: {
  readonly header: unknown
  readonly fields: unknown
  readonly kind: unknown
}): RememberedCorrection | null {
  return stored.safeParse(columns).data ?? null
}

/** Remembers a correction in place of an earlier one of the same header; call within a transaction. */
export function rememberCorrection(db: Database.Database, correction: RememberedCorrection, at: Date): void {
  sql(
    db,
    `INSERT INTO import_correction (header, fields, kind, at) VALUES (@header, @fields, @kind, @at)
     ON CONFLICT (header) DO UPDATE SET fields = excluded.fields, kind = excluded.kind, at = excluded.at`,
  ).run({
    header: JSON.stringify(correction.header),
    fields: JSON.stringify(correction.fields),
    kind: correction.kind,
    at: at.toISOString(),
  })
  sql(
    db,
    `DELETE FROM import_correction WHERE id NOT IN
      (SELECT id FROM import_correction ORDER BY at DESC, id DESC LIMIT ?)`,
  ).run(MOST_CORRECTIONS)
}

/** Forgets what was said of a header. */
export function forgetCorrection(db: Database.Database, header: readonly string[]): void {
  sql(db, 'DELETE FROM import_correction WHERE header = ?').run(JSON.stringify(header))
}
