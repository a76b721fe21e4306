import { z } from 'zod'
import { headingFields, proofreadSettings, storedItem } from '../contract/schemas.ts'
import { printProblem } from '../layout/print-problem.ts'
import { layoutSchema } from '../layout/schema.ts'

/** What a 清单包 (`.dutylist`) begins with; the number behind it is the version of the format. */
export const PACKAGE_MARK = 'duty-list-package/'
/** Raised when a program that knows only the former version could no longer read a package. */
export const PACKAGE_VERSION = 1
/** The ending of a package's file name. */
export const PACKAGE_ENDING = 'dutylist' as const

/** Far more than any office has; a package beyond is no package of lists. */
const MOST = { lists: 100, categories: 20_000, items: 20_000, versions: 10_000 } as const

const name = z.string().max(2_000)

/** A list at one moment. Ids count within the package: items of a version that are still there share them. */
const packedState = z
  .strictObject({
    ...headingFields,
    layout: layoutSchema,
    proofreading: proofreadSettings,
    categories: z
      .array(z.strictObject({ id: storedItem.shape.id, name, items: z.array(storedItem).max(MOST.items) }))
      .max(MOST.categories),
  })
  .refine(({ categories }) => allDiffer(categories) && allDiffer(categories.flatMap(({ items }) => items)))
  .refine(({ layout }) => printProblem(layout) === null)

export const packedList = z.strictObject({
  state: packedState,
  /** Named versions, the oldest first. */
  versions: z
    .array(z.strictObject({ name, createdAt: z.iso.datetime(), state: packedState }))
    .max(MOST.versions),
})

export const packageBody = z.strictObject({ lists: z.array(packedList).min(1).max(MOST.lists) })

/** A list with everything that belongs to it but its history, as it goes to another computer. */
export type PackedList = z.infer<typeof packedList>
export type PackedState = z.infer<typeof packedState>

function allDiffer(rows: readonly { readonly id: number }[]): boolean {
  return new Set(rows.map(({ id }) => id)).size === rows.length
}
