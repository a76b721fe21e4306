import type { Migration } from './types.ts'

/** What the program remembers for the user: a name and a value of its own schema. */
export const preferences: Migration = {
  version: 70,
  apply: (db) =>
    db.exec(`
      CREATE TABLE preference (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;
    `),
}
