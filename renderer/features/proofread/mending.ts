import type { CallInput } from '../../../shared/contract/contract.ts'
import type { StoredList } from '../../../shared/contract/schemas.ts'
import { applyFixes } from '../../../shared/proofread/fixes.ts'
import type { Finding } from '../../../shared/proofread/types.ts'
import { baseOf } from '../editor/save/edits.ts'
import { contentOf } from './content-of.ts'
import { textsOf } from './texts.ts'

type ItemPatches = CallInput<'list.patchItems'>['patches']
type HeadingPatch = CallInput<'list.updateHeading'>['patch']

/** What fixes change, as the calls take it. */
export interface Mending {
  /** Findings whose place reads otherwise by now; they change nothing. */
  readonly outdated: number
  readonly items: ItemPatches
  /** Null where no title line or note changes. */
  readonly heading: HeadingPatch | null
  readonly categories: readonly CallInput<'category.rename'>[]
  /** Null where no column header changes. */
  readonly layout: StoredList['layout'] | null
}

const TEXT_FIELDS = ['name', 'superiorDuties', 'support', 'cooperationDuties', 'remarks'] as const

/** The changes that the fixes of these findings make to a stored list; only what really differs. */
export function mendingOf(list: StoredList, findings: readonly Finding[]): Mending {
  const before = contentOf(list)
  const textOf = textsOf(list)
  const fitting = findings.filter(
    (finding) => textOf(finding).slice(finding.start, finding.end) === finding.quote,
  )
  const after = applyFixes(before, fitting)
  const headers = after.columns.map(({ header }) => header)
  return {
    outdated: findings.length - fitting.length,
    items: list.categories.flatMap((category, at) =>
      category.items.flatMap((item, index) => {
        const mended = after.categories[at]?.items[index]
        if (mended === undefined || mended === item) return []
        const fields = TEXT_FIELDS.filter((field) => mended[field] !== item[field])
        const patch: ItemPatches[number]['patch'] = Object.fromEntries(
          fields.map((field) => [field, mended[field]]),
        )
        if (mended.departments.join('\n') !== item.departments.join('\n'))
          patch.departments = [...mended.departments]
        return Object.keys(patch).length === 0 ? [] : [{ itemId: item.id, patch, base: baseOf(item, patch) }]
      }),
    ),
    heading: headingPatch(list, [...after.title], [...after.notes]),
    categories: list.categories.flatMap(({ id, name }, at) => {
      const mended = after.categories[at]?.name ?? name
      return mended === name ? [] : [{ categoryId: id, name: mended, base: name }]
    }),
    layout: list.layout.columns.every(({ header }, at) => header === headers[at])
      ? null
      : {
          ...list.layout,
          columns: list.layout.columns.map((column, at) => ({
            ...column,
            header: headers[at] ?? column.header,
          })),
        },
  }
}

function headingPatch(list: StoredList, title: string[], notes: string[]): HeadingPatch | null {
  const patch: HeadingPatch = {
    ...(same(title, list.title) ? {} : { title }),
    ...(same(notes, list.notes) ? {} : { notes }),
  }
  return Object.keys(patch).length === 0 ? null : patch
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
