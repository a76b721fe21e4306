import type Database from 'better-sqlite3'
import type { ListSummary } from '../../shared/contract/schemas.ts'
import { countyNamed } from '../../shared/directory/name-forms.ts'
import { countyOf } from '../../shared/proofread/county.ts'
import type { County } from '../../shared/proofread/department-names.ts'
import { namesInList } from '../database/departments.ts'
import { chosenCounties } from '../database/directory.ts'
import { listRow, listSummaries } from '../database/lists.ts'

/** A list of the library with the county it belongs to. */
export interface PlacedList {
  readonly summary: ListSummary
  readonly county: County
  /** By the office; otherwise it was read from the list. */
  readonly chosen: boolean
}

interface Reading {
  readonly revision: number
  readonly county: County
}

const readings = new WeakMap<Database.Database, Map<number, Reading>>()

/** Reads a list's county; kept as long as the list stays the same. */
function countyRead(db: Database.Database, { id, title }: ListSummary): County {
  const kept = readings.get(db) ?? new Map<number, Reading>()
  readings.set(db, kept)
  const revision = listRow(db, id)?.revision ?? 0
  const known = kept.get(id)
  if (known?.revision === revision) return known.county
  const county = countyOf(title, namesInList(db, id))
  kept.set(id, { revision, county })
  return county
}

/**
 * All lists with their counties. A list that says nothing of its county (a new one) belongs where the
 * other lists of its office do, if that is one county.
 */
export function placedLists(db: Database.Database): PlacedList[] {
  const chosen = chosenCounties(db)
  const placed = listSummaries(db).map((summary): PlacedList => {
    const read = countyRead(db, summary)
    const choice = chosen.get(summary.id)
    const county = choice === undefined || choice === read.full ? read : countyNamed(choice, read.city)
    return { summary, county, chosen: choice !== undefined }
  })
  return placed.map((list) => {
    if (list.county.full !== '' || list.chosen || list.summary.office === null) return list
    const homes = placed.filter(
      ({ summary, county }) => county.full !== '' && summary.office === list.summary.office,
    )
    const [home] = homes
    const agreed = home !== undefined && homes.every(({ county }) => county.full === home.county.full)
    return agreed ? { ...list, county: home.county } : list
  })
}

/** The lists of one county. @param county its full name */
export function listsOf(lists: readonly PlacedList[], county: string): PlacedList[] {
  return lists.filter((list) => list.county.full === county)
}
