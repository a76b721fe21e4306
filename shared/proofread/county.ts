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

/** 经济开发区, 城南社区, 青禾镇农业园区: areas, but no counties; nor is 公安局云泽县 of 云泽市公安局云泽县分局. */
const AREA =
  /^(?:[^区县旗市]{2,4}市)?(?!城市)([^区县旗市局]{2,6}(?:(?<!开发|实验|示范|保护|社|小|园|景|辖|地)区|县|旗))(?!域)/
const CITY_AS_COUNTY = /^([^区县旗市]{2,4}市)(?!场)/
/** What stands above the city in a title: 内蒙古自治区, 湖北省. */
const PROVINCE = /^(?:[^区县旗市省]{2,5}自治区|[^区县旗市省]{2,3}省)/

/**
 * The county a list belongs to, read from what its title lines and its departments' names begin with.
 *
 * @param title title lines
 * @param departments all names of the column, as often as they stand there
 * @returns empty names where nothing can be told
 */
export function countyOf(title: readonly string[], departments: readonly string[]): County {
  const areas = new Map<string, number>()
  const cities = new Map<string, number>()
  const lines = title.map((line) => plainName(line).replace(PROVINCE, ''))
  for (const name of [...departments.map(plainName), ...lines]) {
    tally(areas, AREA.exec(name)?.[1])
    tally(cities, CITY_AS_COUNTY.exec(name)?.[1])
  }
  const city = mostFrequent(cities)
  const area = mostFrequent(areas)
  const full = area === '' ? city : area
  return { full, short: full.slice(0, -1), unit: full.slice(-1), city: full === city ? '' : city }
}
