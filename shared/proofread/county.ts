import type { ListContent } from '../duty-list/content.ts'
import { plainName } from './department-names.ts'
import type { County } from './department-names.ts'

function tally(counts: Map<string, number>, key: string | undefined): void {
  if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [name, count] of counts) if (count > (counts.get(best) ?? 0)) best = name
  return best
}

const AREA = /^(?:[^区县旗市]{2,4}市)?([^区县旗市]{2,6}[区县旗])(?!域)/
const CITY_AS_COUNTY = /^([^区县旗市]{2,4}市)(?!场)/

/**
 * The county a list belongs to, read from what its departments' names begin with.
 *
 * @returns empty names where nothing can be told
 */
export function countyOf(list: ListContent): County {
  const areas = new Map<string, number>()
  const cities = new Map<string, number>()
  const names = list.categories.flatMap(({ items }) => items.flatMap(({ departments }) => departments))
  for (const name of [...names.map(plainName), ...list.title.map(plainName)]) {
    tally(areas, AREA.exec(name)?.[1])
    tally(cities, CITY_AS_COUNTY.exec(name)?.[1])
  }
  const city = mostFrequent(cities)
  const area = mostFrequent(areas)
  const full = area === '' ? city : area
  return { full, short: full.slice(0, -1), unit: full.slice(-1), city: full === city ? '' : city }
}
