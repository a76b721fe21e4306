import { z } from 'zod'
import { headingFields, id, itemPatch } from '../schemas.ts'
import { call, nothing, ofList } from './call.ts'

const departmentName = z.string().max(2_000)
/** Empty where a list's county is not known. */
const county = z.string().max(100)
const entry = z.strictObject({
  name: departmentName.min(1),
  shortNames: z.array(departmentName).max(100),
  formerNames: z.array(departmentName).max(100),
})

export const directoryEntries = z.array(entry).max(5_000)

const directory = z.strictObject({
  county,
  /** The city above the county, as lists name it; empty where unknown. */
  city: z.string(),
  entries: z.array(entry),
  /** Names in 对应上级部门 of the county's lists, the most used first. */
  used: z.array(z.strictObject({ name: z.string(), items: z.int() })),
  /** Names the state of the directory, for a change that must not overtake another one. */
  state: z.int(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})

const replayed = z.strictObject({
  /** What was taken back or done again; null when there was nothing. */
  label: z.string().nullable(),
  /** Titles of lists that changed with that step, but were changed again since: they stay as they are. */
  left: z.array(z.string()),
})

/** The directories of departments (部门名录), one a county. */
export const departmentCalls = {
  /** Every county that has lists or a directory, with its lists. */
  'departments.counties': call(
    nothing,
    z.array(
      z.strictObject({
        county,
        entries: z.int(),
        lists: z.array(
          z.strictObject({
            listId: id,
            kind: headingFields.kind,
            title: headingFields.title,
            office: headingFields.office,
            year: headingFields.year,
            /** The office chose the county; the program did not read it from the list. */
            chosen: z.boolean(),
          }),
        ),
      }),
    ),
  ),
  /** The directory of a county, or of the county of a list. */
  'departments.directory': call(z.union([z.strictObject({ county }), z.strictObject(ofList)]), directory),
  /**
   * Puts `entries` in the place of the directory, and changes lists along with it (a renaming), all or
   * nothing. In each list that is one step of undo.
   */
  'departments.save': call(
    z.strictObject({
      county,
      /** The state that the change was made from; another one by now is a `conflict`. */
      state: z.int(),
      label: z.string().min(1).max(200),
      entries: directoryEntries,
      lists: z
        .array(
          z.strictObject({
            ...ofList,
            /** The list's revision that the patches were made for; another one is a `conflict`. */
            revision: z.int(),
            patches: z.array(z.strictObject({ itemId: id, patch: itemPatch })).max(20_000),
          }),
        )
        .max(1_000),
    }),
    nothing,
  ),
  /** Takes the last change of a directory back, with what it changed in lists. */
  'departments.undo': call(z.strictObject({ county }), replayed),
  'departments.redo': call(z.strictObject({ county }), replayed),
  /** The items of a county that have one of the names in 对应上级部门. */
  'departments.items': call(
    z.strictObject({ county, names: z.array(departmentName).max(1_000) }),
    z.array(
      z.strictObject({
        listId: id,
        itemId: id,
        /** The number the item prints with. */
        number: z.int(),
        name: z.string(),
        departments: z.array(z.string()),
      }),
    ),
  ),
  /** Says which county a list belongs to; null leaves it to the program again. */
  'departments.chooseCounty': call(z.strictObject({ ...ofList, county: county.nullable() }), nothing),
} as const
