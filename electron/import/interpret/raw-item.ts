import { readEnumerator } from '../../../shared/duty-text/enumerator.ts'
import { SUPPORT_LABEL } from '../../../shared/duty-text/support.ts'
import { isHeading } from '../../../shared/duty-text/heading.ts'
import type { CellLine, Place } from '../../../shared/grid/types.ts'
import type { SourceField } from '../../../shared/draft/corrections.ts'
import type { Slot } from './matrix.ts'
import type { ExtraCell } from './rows.ts'

type Cells = ReadonlyMap<SourceField, Slot>

/** An item as its rows give it, not yet tidied. */
export interface RawItem {
  readonly place: Place
  /** As printed; null where the source has no number for it. */
  readonly number: number | null
  readonly lines: Map<SourceField, CellLine[]>
  /** Cells already taken: a merged cell counts once. */
  readonly slots: Set<Slot>
  readonly extra: { readonly header: string; readonly text: string }[]
}

/** Ends a cell of our own sheets that goes on in the row below with the same line (ZERO WIDTH JOINER). */
const GOES_ON = '\u200d'
const CONTINUED = /[（(]续[）)]|^续$/

/** The number of an item's row: 12, 12. or （12）; null where the cell holds none. */
export function itemNumber(slot: Slot | undefined): number | null {
  const digits = /^[（(]?([0-9０-９]{1,4})[）)]?[.．、]?(?:\.0)?$/.exec(
    slot?.bare.replace(CONTINUED, '') ?? '',
  )?.[1]
  return digits === undefined ? null : Number(digits.normalize('NFKC'))
}

/** Is this row marked as going on with the item above it? */
export function isContinued(cells: Cells): boolean {
  return (
    CONTINUED.test(cells.get('number')?.bare ?? '') || CONTINUED.test(cells.get('name')?.bare.slice(-4) ?? '')
  )
}

export function newItem(place: Place, cells: Cells, extra: readonly ExtraCell[]): RawItem {
  const item: RawItem = {
    place,
    number: itemNumber(cells.get('number')),
    lines: new Map(),
    slots: new Set(),
    extra: [],
  }
  for (const [field, slot] of cells) {
    item.lines.set(field, [...slot.lines])
    item.slots.add(slot)
  }
  addExtra(item, extra)
  return item
}

function addExtra(item: RawItem, extra: readonly ExtraCell[]): void {
  for (const { header, slot } of extra) {
    if (item.slots.has(slot)) continue
    item.slots.add(slot)
    item.extra.push({ header, text: slot.lines.map(({ text }) => text.trim()).join('\n') })
  }
}

/** Does the text of a field end like a whole paragraph? */
function isComplete(lines: readonly CellLine[]): boolean {
  const last = lines.at(-1)?.text.trim() ?? ''
  return last === '' || /[。；;！？!?：:…][”’」）)]?$/.test(last)
}

/** Are all duties of the item whole, so that a row below may be a new one? */
export function looksWhole(item: RawItem): boolean {
  return (['superiorDuties', 'cooperationDuties'] as const).every((field) =>
    isComplete(item.lines.get(field) ?? []),
  )
}

function beginsParagraph(text: string): boolean {
  return readEnumerator(text) !== null || SUPPORT_LABEL.test(text) || isHeading(text)
}

/**
 * Puts a further row's cells to an item.
 *
 * @param whole true where each row holds whole paragraphs; false where a paragraph may be cut by the
 *   end of a row, so that a line without an end takes the next one
 */
export function continueItem(item: RawItem, cells: Cells, extra: readonly ExtraCell[], whole: boolean): void {
  for (const [field, slot] of cells) {
    if (item.slots.has(slot) || field === 'number') continue
    item.slots.add(slot)
    const lines = item.lines.get(field) ?? []
    item.lines.set(field, joined(lines, slot.lines, whole || field === 'departments'))
  }
  addExtra(item, extra)
}

/** Puts the number and a whole repeated name of a row “（续）” aside, takes the rest. */
export function withoutRepeats(item: RawItem, cells: Cells): Cells {
  const rest = new Map(cells)
  rest.delete('number')
  const name = rest.get('name')
  if (name === undefined) return rest
  const lines = name.lines.map((line) => ({ ...line, text: line.text.replace(/[（(]续[）)]\s*$/, '') }))
  const goesOn = item.lines.get('name')?.at(-1)?.text.trimEnd().endsWith(GOES_ON) === true
  if (goesOn) rest.set('name', { ...name, lines })
  else rest.delete('name')
  return rest
}

function joined(before: readonly CellLine[], after: readonly CellLine[], whole: boolean): CellLine[] {
  const last = before.at(-1)
  const [next, ...rest] = after
  if (last && next && last.text.trimEnd().endsWith(GOES_ON)) {
    return [...before.slice(0, -1), { ...last, text: last.text.trimEnd().slice(0, -1) + next.text }, ...rest]
  }
  if (whole || !last || !next || isComplete(before) || beginsParagraph(next.text.trim()))
    return [...before, ...after]
  return [...before.slice(0, -1), { ...last, text: last.text.trimEnd() + next.text.trimStart() }, ...rest]
}
