import type { Migration } from './types.ts'

/** Layouts that a clerk saved under a name, for any list. A list keeps a copy of its own. */
export const namedLayouts: Migration = {
  version: 50,
  apply: (db) =>
    db.exec(`
      CREATE TABLE named_layout (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        layout TEXT NOT NULL CHECK (json_valid(layout) AND json_type(layout) = 'object'),
        at TEXT NOT NULL
      ) STRICT;
    `),
}
