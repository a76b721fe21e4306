import type { Migration } from './types.ts'

/**
 * The directories of departments, one a county: each change keeps the whole directory as it was after
 * it, so that the latest row that is not undone is the directory. `lists` holds the lists that were
 * changed with it, each with the edit that did it. `list_county` is what the office itself says of
 * a list's county, where the program read it wrongly.
 */
export const directory: Migration = {
  version: 40,
  apply: (db) =>
    db.exec(`
      CREATE TABLE directory_state (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        county TEXT NOT NULL,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        entries TEXT NOT NULL CHECK (json_valid(entries) AND json_type(entries) = 'array'),
        lists TEXT NOT NULL CHECK (json_valid(lists) AND json_type(lists) = 'array'),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
      ) STRICT;
      CREATE INDEX directory_of_county ON directory_state (county, undone, id);

      CREATE TABLE list_county (
        list_id INTEGER PRIMARY KEY REFERENCES list (id),
        county TEXT NOT NULL
      ) STRICT;
    `),
}
