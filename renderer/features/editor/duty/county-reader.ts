import { countyOf } from '../../../../shared/proofread/county.ts'
import type { County } from '../../../../shared/proofread/department-names.ts'

/** Reads the county of a list from its title lines and its items' departments. */
export type CountyReader = (
  title: readonly string[],
  items: readonly { readonly departments: readonly string[] }[],
) => County

/**
 * Two thousand items are read again only where the title or the departments of an item became others: a key
 * in a duty is none of that.
 *
 * @returns a reader that gives the same object as long as the county is the same, for what is known of names in it
 */
export function createCountyReader(): CountyReader {
  let before: readonly (readonly string[])[] | null = null
  let county: County | null = null
  return (title, items) => {
    const read = [title, ...items.map(({ departments }) => departments)]
    const isAsBefore =
      before !== null && before.length === read.length && read.every((names, at) => names === before?.[at])
    before = read
    if (county !== null && isAsBefore) return county
    const found = countyOf(title, read.slice(1).flat())
    if (county === null || !isSame(county, found)) county = found
    return county
  }
}

function isSame(a: County, b: County): boolean {
  return a.full === b.full && a.short === b.short && a.unit === b.unit && a.city === b.city
}
