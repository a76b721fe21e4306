import type Database from 'better-sqlite3'

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** A statement of this connection, prepared once. The text must be constant, values always bound. */
export function sql(db: Database.Database, text: string): Database.Statement {
  let statements = prepared.get(db)
  if (statements === undefined) prepared.set(db, (statements = new Map()))
  let statement = statements.get(text)
  if (statement === undefined) statements.set(text, (statement = db.prepare(text)))
  return statement
}

/**
 * Runs `body` in one transaction that holds the write lock from its start, so that what it reads
 * can't be overtaken by another program. On disk when this returns; nothing is kept if it throws.
 */
export function writing<T>(db: Database.Database, body: () => T): T {
  return db.transaction(body).immediate()
}

/** Runs `body` on one state of the database, whatever other programs write meanwhile. */
export function reading<T>(db: Database.Database, body: () => T): T {
  return db.transaction(body).deferred()
}
