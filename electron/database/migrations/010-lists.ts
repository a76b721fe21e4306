import type { Migration } from './types.ts'

/**
 * Lists, their categories and items. Item numbers are derived, so only an order is kept: `position`
 * is a whole number with gaps, so that a move writes one row. Ids are never used twice: undoing a
 * deletion brings the row back under its own id.
 */
export const lists: Migration = {
  version: 10,
  apply: (db) =>
    db.exec(`
      CREATE TABLE list (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('cooperation', 'basic', 'reclaimed')),
        title TEXT NOT NULL CHECK (json_valid(title) AND json_type(title) = 'array'),
        office TEXT,
        year INTEGER,
        notes TEXT NOT NULL CHECK (json_valid(notes) AND json_type(notes) = 'array'),
        layout TEXT NOT NULL CHECK (json_valid(layout) AND json_type(layout) = 'object'),
        proofreading TEXT NOT NULL DEFAULT '{"off":[],"ignored":[]}'
          CHECK (json_valid(proofreading) AND json_type(proofreading) = 'object'),
        revision INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
      ) STRICT;

      CREATE TABLE category (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        list_id INTEGER NOT NULL REFERENCES list (id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX category_in_order ON category (list_id, position, id);

      CREATE TABLE item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        category_id INTEGER NOT NULL REFERENCES category (id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        departments TEXT NOT NULL CHECK (json_valid(departments) AND json_type(departments) = 'array'),
        superior_duties TEXT NOT NULL,
        support TEXT NOT NULL,
        cooperation_duties TEXT NOT NULL,
        remarks TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'asked', 'settled')),
        internal_note TEXT NOT NULL
      ) STRICT;
      CREATE INDEX item_in_order ON item (category_id, position, id);
    `),
}
