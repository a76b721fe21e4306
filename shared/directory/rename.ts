import { CONTENT_FIELDS, textsOf } from '../duty-list/item-fields.ts'
import type { ContentField } from '../duty-list/item-fields.ts'
import type { ItemContent } from '../duty-list/types.ts'
import { departmentHeading } from '../duty-text/organisation.ts'
import { replacedText } from '../duty-text/replaced.ts'
import type { Replacement } from '../duty-text/replaced.ts'
import { plainName } from '../proofread/department-names.ts'
import type { County } from '../proofread/department-names.ts'
import { tidyNames } from './entries.ts'
import type { Renaming } from './entries.ts'
import { nameForms, withoutSecondSigns } from './name-forms.ts'
import type { NameForms } from './name-forms.ts'

/** An item as far as renaming needs it. */
export type NamedItem = ItemContent & { readonly id: number }
export interface NamedList {
  readonly id: number
  readonly categories: readonly { readonly items: readonly NamedItem[] }[]
}

/** One place where an old name stands, with what would stand there. */
export interface RenameHit extends Replacement {
  readonly itemId: number
  /** The number the item prints with. */
  readonly number: number
  readonly field: ContentField
  /** Which of the departments; 0 for every other field. */
  readonly part: number
  /** In the column of departments, in a heading of the duties, or in running text. */
  readonly place: 'column' | 'heading' | 'text'
  /** Why this may be no mention of the department, one Chinese sentence; null where it surely is. */
  readonly doubt: string | null
  /** The text around, for the preview. */
  readonly before: string
  readonly after: string
}

const AROUND = 18

/**
 * Every place of a list where one of the old names stands, in printed order, without overlaps: the
 * longest name at a place counts.
 *
 * @param renamings old and new names: the full one, then short ones
 * @param county of the list, whose name may stand before a department or be left out
 */
export function findOldNames(list: NamedList, renamings: readonly Renaming[], county: County): RenameHit[] {
  const forms = withoutSecondSigns(renamings)
    .filter(({ from, to }) => from !== '' && to !== '' && from !== to)
    .map((renaming) => nameForms(renaming, county))
  let number = 0
  return list.categories.flatMap(({ items }) =>
    items.flatMap((item) => {
      number += 1
      return hitsOfItem(item, number, forms)
    }),
  )
}

function hitsOfItem(item: NamedItem, number: number, forms: readonly NameForms[]): RenameHit[] {
  return CONTENT_FIELDS.flatMap((field) =>
    textsOf(item, field).flatMap((text, part) =>
      placesIn(text, forms).map(({ start, found, form }) => ({
        itemId: item.id,
        number,
        field,
        part,
        start,
        found,
        replacement: form.replacement(found),
        place: placeOf(field, text, start),
        doubt: doubtOf(field, text, start, found, form),
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(start + found.length, start + found.length + AROUND),
      })),
    ),
  )
}

interface Found {
  readonly start: number
  readonly found: string
  readonly form: NameForms
}

function placesIn(text: string, forms: readonly NameForms[]): Found[] {
  const all = forms.flatMap((form) =>
    Array.from(text.matchAll(form.pattern), (match) => ({ start: match.index, found: match[0], form })),
  )
  const ordered = all.toSorted(
    (a, b) =>
      a.start - b.start ||
      b.found.length - a.found.length ||
      Number(b.form.from === b.found) - Number(a.form.from === a.found),
  )
  let end = 0
  const places = ordered.filter(({ start, found }) => {
    if (start < end) return false
    end = start + found.length
    return true
  })
  return places.filter(({ found, form }) => form.replacement(found) !== found)
}

function placeOf(field: ContentField, text: string, start: number): RenameHit['place'] {
  if (field === 'departments') return 'column'
  if (field !== 'superiorDuties') return 'text'
  const line = text.lastIndexOf('\n', start - 1) + 1
  const heading = departmentHeading(text.slice(line))
  return heading !== null && start < line + heading.length ? 'heading' : 'text'
}

/** Ends of words after which a name begins: 由…, 会同…, 报送…, 督促…. */
const WORD_BEFORE =
  /(?:^|[^一-龥]|[由向与和及对将把给至为据经报送从在到按等是或同合作助调织导督促交馈知告请受求照加收于])$/
const LONGER_NAME =
  /^(?:长(?![期效远])|办公室|办(?![理事公法案结证])|分局|党[组委支]|机关|所属|下属|直属|派驻|驻|[一-龥]{0,3}?(?:科室|股|大队|支队|中队|分局|管理站|管理所|服务中心|派出所|办公室))/

function doubtOf(
  field: ContentField,
  text: string,
  start: number,
  found: string,
  form: NameForms,
): string | null {
  const before = text.slice(0, start)
  const after = text.slice(start + found.length)
  if (field === 'departments') {
    return plainName(text) === plainName(found) ? null : `是“${text}”的一部分，可能是另一个单位。`
  }
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return '在书名号里，可能是文件的名称。'
  if (LONGER_NAME.test(after)) return '后面还有字，可能是内设机构、下属单位或职务。'
  // A county's whole name before it leaves no doubt whose body it is.
  if (form.placeOf(found).length <= 2 && !WORD_BEFORE.test(before))
    return '前面还有字，可能是上级或外地的部门。'
  return null
}

type Patch = { -readonly [F in ContentField]?: F extends 'departments' ? string[] : string }

/**
 * What the chosen hits change, item by item. A department that stands twice in the column then is
 * listed once.
 *
 * @param hits of this very state of the list
 */
export function renamePatches(
  list: NamedList,
  hits: readonly RenameHit[],
): { itemId: number; patch: Patch }[] {
  const byItem = Map.groupBy(hits, ({ itemId }) => itemId)
  return list.categories
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const own = byItem.get(item.id)
      return own === undefined ? [] : [{ itemId: item.id, patch: patchOf(item, own) }]
    })
}

function patchOf(item: NamedItem, hits: readonly RenameHit[]): Patch {
  const patch: Patch = {}
  for (const [field, own] of Map.groupBy(hits, (hit) => hit.field)) {
    const parts = textsOf(item, field).map((text, part) =>
      replacedText(
        text,
        own.filter((hit) => hit.part === part),
      ),
    )
    if (field === 'departments') patch.departments = tidyNames(parts)
    else patch[field] = parts[0] ?? ''
  }
  return patch
}
