import type { Spelling } from '../../../shared/directory/search.ts'

/** Before the readings are loaded hanzi alone are found. */
export const NO_SPELLING: Spelling = () => []

let loaded: Promise<Spelling> | null = null

/** The readings of hanzi; a third of a megabyte that is only loaded when a department is first typed. */
export function loadSpelling(): Promise<Spelling> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Spelling> {
  const { polyphonic } = await import('pinyin-pro')
  const known = new Map<string, readonly string[]>()
  return (char) => {
    const kept = known.get(char)
    if (kept !== undefined) return kept
    // Input methods write ü as v.
    const readings = polyphonic(char, { toneType: 'none', type: 'array', v: true })[0] ?? []
    const spelt = readings.filter((reading) => /^[a-z]+$/.test(reading))
    known.set(char, spelt)
    return spelt
  }
}
