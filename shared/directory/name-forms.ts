import type { County } from '../proofread/department-names.ts'
import type { Renaming } from './entries.ts'

/** How a department's name is looked for in texts, and what comes in its place. */
export interface NameForms {
  /** Finds the name in each form that texts use: 云泽县水利局, 县水利局, 水利局. Global. */
  readonly pattern: RegExp
  /** What is put for a match: the place stays as it is written there. */
  readonly replacement: (found: string) => string
  /** The place a match begins with; empty for a bare name. */
  readonly placeOf: (found: string) => string
}

/** The county as names speak of it. */
export function countyNamed(name: string, city = ''): County {
  return { full: name, short: name.slice(0, -1), unit: name.slice(-1), city: city === name ? '' : city }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Places that may stand before a department's name, the longest first; no place is the last. */
function placesOf({ full, short, unit, city }: County): string[] {
  const places = full === '' ? [] : [city + full, full, short, `本${unit}`, unit]
  return [...new Set([...places, ''])].toSorted((a, b) => b.length - a.length)
}

interface Parted {
  readonly place: string
  readonly core: string
}

function parted(name: string, places: readonly string[]): Parted {
  const place =
    places.find((each) => name.startsWith(each) && !/^[市区县旗]?[场政民容]/.test(name.slice(each.length))) ??
    ''
  const core = name.slice(place.length)
  // 委组织部 is no name without its 区; a single character is none at all.
  return core.length < 3 || core.startsWith('委') ? { place: '', core: name } : { place, core }
}

/**
 * How to look for the old name of a department. Where old and new name begin with the same place, every
 * form of the old one is found and keeps its own place; otherwise the name as it is.
 */
export function nameForms({ from, to }: Renaming, county: County): NameForms {
  const places = placesOf(county)
  const [old, now] = [parted(from, places), parted(to, places)]
  const whole = old.place === '' || old.place !== now.place
  if (whole) {
    return {
      pattern: new RegExp(escaped(from), 'g'),
      replacement: () => to,
      placeOf: (found) => parted(found, places).place,
    }
  }
  const place = places.map(escaped).join('|')
  return {
    pattern: new RegExp(`(?:${place})${escaped(old.core)}`, 'g'),
    replacement: (found) => found.slice(0, found.length - old.core.length) + now.core,
    placeOf: (found) => found.slice(0, found.length - old.core.length),
  }
}
