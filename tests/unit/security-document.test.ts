import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../../electron/launch/build.ts'

/** The documents that say where a promise is kept and which test would notice if it were not. */
const DOCUMENTS = ['docs/security.md', 'docs/data-safety.md']

const files = ['electron', 'shared', 'renderer', 'tests'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name}`,
  ),
)
const tests = files
  .filter((file) => /\.(?:test|spec)\.ts$/.test(file))
  .map((file) => readFileSync(join(PROJECT, file), 'utf8'))
  .join('\n')

/** `a/{b,c}.ts` as its files. */
function spelledOut(path: string): string[] {
  const [all, choices = ''] = /\{([^}]*)\}/.exec(path) ?? []
  if (all === undefined) return [path]
  return choices.split(',').flatMap((choice) => spelledOut(path.replace(all, choice)))
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(PROJECT, document), 'utf8')
  const places = [...text.matchAll(/`([\w@./{},-]+\.(?:tsx?|yml))`/g)].flatMap(([, path = '']) =>
    spelledOut(path),
  )

  it.each([...new Set(places)])('names a place that there is: %s', (place) => {
    const found = place.includes('/')
      ? existsSync(join(PROJECT, place)) || files.some((file) => file.endsWith(`/${place}`))
      : files.some((file) => basename(file) === place) || existsSync(join(PROJECT, place))
    expect(found).toBe(true)
  })

  const titles = [...text.matchAll(/(?:double|loopback): ((?:“[^”]+”(?:, )?)+)/g)]
    .flatMap(([, quoted = '']) => [...quoted.matchAll(/“([^”]+)”/g)])
    .map(([, title = '']) => title.replace(/ …$/, ''))

  if (titles.length > 0) {
    it.each([...new Set(titles)])('names a test that there is: %s', (title) => {
      expect(tests).toContain(title)
    })
  }
})
