import type { Migration } from './types.ts'

/** Columns of each table that belong to a list's content, as they stood when this step was written. */
const CONTENT = {
  list: ['kind', 'title', 'office', 'year', 'notes', 'layout', 'proofreading'],
  category: ['list_id', 'position', 'name'],
  item: [
    'category_id',
    'position',
    'name',
    'departments',
    'superior_duties',
    'support',
    'cooperation_duties',
    'remarks',
    'status',
    'internal_note',
  ],
} as const

/**
 * The change log. Triggers write the row before and after each change under the edit that
 * `recording` names, so that no code can change content unrecorded: outside an edit a change is
 * refused. One row of a table has one change an edit: the first state before, the last state after.
 */
export const history: Migration = {
  version: 20,
  apply: (db) =>
    db.exec(`
      CREATE TABLE edit (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        list_id INTEGER NOT NULL REFERENCES list (id),
        label TEXT NOT NULL,
        join_key TEXT,
        at INTEGER NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
      ) STRICT;
      CREATE INDEX edit_of_list ON edit (list_id, undone, id);

      CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        edit_id INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
        entity TEXT NOT NULL CHECK (entity IN ('list', 'category', 'item')),
        row_id INTEGER NOT NULL,
        before TEXT CHECK (before IS NULL OR json_valid(before)),
        after TEXT CHECK (after IS NULL OR json_valid(after)),
        UNIQUE (edit_id, entity, row_id)
      ) STRICT;

      CREATE TABLE recording (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        mode TEXT NOT NULL CHECK (mode IN ('closed', 'edit', 'unrecorded')),
        edit_id INTEGER,
        changes INTEGER NOT NULL
      ) STRICT;
      INSERT INTO recording (id, mode, edit_id, changes) VALUES (1, 'closed', NULL, 0);

      ${Object.entries(CONTENT)
        .map(([table, columns]) => triggers(table, columns))
        .join('\n')}
    `),
}

function triggers(table: string, columns: readonly string[]): string {
  const image = (row: 'OLD' | 'NEW') =>
    `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`
  const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  const record = (row: 'OLD' | 'NEW', before: string, after: string) => `
      SELECT RAISE(ABORT, 'change outside an edit') FROM recording WHERE mode = 'closed';
      UPDATE recording SET changes = changes + 1 WHERE id = 1;
      INSERT INTO change (edit_id, entity, row_id, before, after)
        SELECT edit_id, '${table}', ${row}.id, ${before}, ${after} FROM recording WHERE mode = 'edit'
        ON CONFLICT (edit_id, entity, row_id) DO UPDATE SET after = excluded.after;`
  return `
    CREATE TRIGGER ${table}_inserted AFTER INSERT ON ${table} BEGIN ${record('NEW', 'NULL', image('NEW'))} END;
    CREATE TRIGGER ${table}_deleted AFTER DELETE ON ${table} BEGIN ${record('OLD', image('OLD'), 'NULL')} END;
    CREATE TRIGGER ${table}_updated AFTER UPDATE OF ${columns.join(', ')} ON ${table} WHEN ${differs}
    BEGIN ${record('NEW', image('OLD'), image('NEW'))} END;`
}
