import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = join(import.meta.dirname, '../../../renderer')

/** All that `pattern` catches in the sources of the screens. */
function caught(files: string, pattern: RegExp): Set<string> {
  const texts = globSync(files, { cwd: RENDERER }).map((file) => readFileSync(join(RENDERER, file), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? '')))
}

test('every colour and size that a style asks for by name is given somewhere', () => {
  const asked = caught('**/*.{css,ts,tsx}', /var\((--[\w-]+)/g)
  const given = caught('**/*.{css,ts,tsx}', /(--[\w-]+)'?:\s/g)
  expect(asked.size).toBeGreaterThan(5)
  expect([...asked].filter((name) => !given.has(name))).toEqual([])
})
