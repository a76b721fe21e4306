import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, NewerDatabaseError, userVersion } from '../../../../electron/database/migrations/index.ts'

const first = { version: 10, apply: (db: Database.Database) => db.exec('CREATE TABLE one (id)') }
const second = { version: 20, apply: (db: Database.Database) => db.exec('CREATE TABLE two (id)') }
const broken = {
  version: 30,
  apply: (db: Database.Database) => {
    db.exec('DROP TABLE one')
    throw new Error('half way')
  },
}

function tables(db: Database.Database): unknown[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
}

test('steps run in order, each once', () => {
  const db = new Database(':memory:')
  migrate(db, [first])
  migrate(db, [first, second])
  expect(tables(db)).toEqual(['one', 'two'])
  expect(userVersion(db)).toBe(20)
})

test('a failing step takes the steps before it back', () => {
  const db = new Database(':memory:')
  migrate(db, [first])
  expect(() => migrate(db, [first, second, broken])).toThrow('half way')
  expect(tables(db)).toEqual(['one'])
  expect(userVersion(db)).toBe(10)
})

test('steps out of order are a mistake of the program', () => {
  expect(() => migrate(new Database(':memory:'), [second, first])).toThrow(RangeError)
  expect(() => migrate(new Database(':memory:'), [first, first])).toThrow(RangeError)
})

test('a newer file is refused before anything is written', () => {
  const db = new Database(':memory:')
  migrate(db, [first, second])
  expect(() => migrate(db, [first])).toThrow(NewerDatabaseError)
  expect(tables(db)).toEqual(['one', 'two'])
})
