import type { Migration } from './types.ts'

/** Named states of a list (一上, 征求意见稿, 印发稿 …), whole, so that nothing can change them later. */
export const versions: Migration = {
  version: 30,
  apply: (db) =>
    db.exec(`
      CREATE TABLE version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        list_id INTEGER NOT NULL REFERENCES list (id),
        name TEXT NOT NULL,
        at TEXT NOT NULL,
        item_count INTEGER NOT NULL,
        images TEXT NOT NULL CHECK (json_valid(images) AND json_type(images) = 'array')
      ) STRICT;
      CREATE INDEX version_of_list ON version (list_id, id);
    `),
}
