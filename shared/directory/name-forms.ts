import { CITY } from '../proofread/department-names.ts'
import type { County } from '../proofread/department-names.ts'
import type { Renaming } from './entries.ts'

/** How a department's name is looked for in texts, and what comes in its place. */
export interface NameForms {
  /** The old name as the directory has it. */
  readonly from: string
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

/** A text as a pattern; brackets may be half or full, with a blank before them. */
function escaped(text: string): string {
  return text
    .replace(/[.*+?^${}|[\]\\]/g, '\\$&')
    .replace(/\s*[（(]/g, '\\s?[（(]')
    .replace(/[）)]/g, '[）)]')
}

/** Places that may stand before a department's name, the longest first; no place is the last. */
function placesOf({ full, short, unit, city }: County): string[] {
  const places = full === '' ? [] : [city + full, full, short, `本${unit}`, unit]
  return [...new Set([...places, ''])].toSorted((a, b) => b.length - a.length)
}

/** 县, 区, 旗, or a 市 that is no part of a word. */
const AREA = new RegExp(`^(?:[县区旗]|${CITY})`)

interface Parted {
  readonly place: string
  readonly core: string
}

function parted(name: string, places: readonly string[]): Parted {
  // 市场监督管理局 is no 场监督管理局 of a city.
  const isPlace = (each: string): boolean => each !== '市' || AREA.test(name)
  const place = places.find((each) => name.startsWith(each) && isPlace(each)) ?? ''
  const core = name.slice(place.length)
  // 委组织部 is no name without its 区; a single character is none at all.
  return core.length < 3 || core.startsWith('委') ? { place: '', core: name } : { place, core }
}

/**
 * How to look for the old name of a department. Where old and new name begin with the same place, every
 * form of the old one is found and keeps its own place; where only one has a place, or another, every
 * form gets the new name, shorter ones its short form; otherwise the name as it is.
 */
export function nameForms({ from, to, toShort }: Renaming, county: County): NameForms {
  const places = placesOf(county)
  const [old, now] = [parted(from, places), parted(to, places)]
  // 云泽县农牧局 is no 县农牧局 of 云泽区.
  const isOther = old.place !== '' && AREA.test(old.core)
  if (old.place !== now.place && !isOther) return movedForms({ from, to, toShort }, old.core, places)
  if (old.place === '' || isOther) {
    return {
      from,
      pattern: new RegExp(escaped(from), 'g'),
      replacement: () => to,
      placeOf: (found) => parted(found, places).place,
    }
  }
  const core = escaped(old.core)
  const alone = new RegExp(`^${core}$`)
  const placeOf = (found: string): string =>
    places.find((each) => found.startsWith(each) && alone.test(found.slice(each.length))) ?? ''
  return {
    from,
    pattern: new RegExp(`(?:${places.map(escaped).join('|')})${core}`, 'g'),
    replacement: (found) => placeOf(found) + now.core,
    placeOf,
  }
}

/** A department that went elsewhere: 云泽县水利局, 县水利局 and 水利局 all become 清源市水利局云泽分局. */
function movedForms({ from, to, toShort }: Renaming, core: string, places: readonly string[]): NameForms {
  const old = `(?:${places.map(escaped).join('|')})${escaped(core)}`
  return {
    from,
    // The new name may hold the old one; where it stands already nothing is to be changed.
    pattern: new RegExp(`${escaped(to)}|${old}`, 'g'),
    replacement: (found) => (found.length < from.length ? (toShort ?? to) : to),
    placeOf: (found) => parted(found, places).place,
  }
}

const SECOND_SIGN = /\s?[（(][^（）()]*[）)]$/

/** With a name that has a second sign in brackets goes the name without it: texts often leave it out. */
export function withoutSecondSigns(renamings: readonly Renaming[]): Renaming[] {
  const bare = renamings
    .filter(({ from }) => SECOND_SIGN.test(from))
    .map(({ from, to, toShort }) => ({
      from: from.replace(SECOND_SIGN, ''),
      to: to.replace(SECOND_SIGN, ''),
      toShort,
    }))
  return [...renamings, ...bare]
}
