import type { Migration } from './types.ts'

/**
 * What a clerk said about a file's columns, for the next file with the same header: the header's
 * words and what each column holds (null: kept in the remarks), both as JSON lists of one length.
 */
export const importCorrections: Migration = {
  version: 60,
  apply: (db) =>
    db.exec(`
      CREATE TABLE import_correction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        header TEXT NOT NULL UNIQUE CHECK (json_valid(header) AND json_type(header) = 'array'),
        fields TEXT NOT NULL CHECK (json_valid(fields) AND json_array_length(fields) = json_array_length(header)),
        kind TEXT CHECK (kind IN ('cooperation', 'basic', 'reclaimed')),
        at TEXT NOT NULL
      ) STRICT;
    `),
}
