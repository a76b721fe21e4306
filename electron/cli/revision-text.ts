import { changedText } from '../../shared/compare/changed-text.ts'
import type { SideNames } from '../../shared/compare/revision-table.ts'
import type { Comparison, ItemChange } from '../../shared/compare/types.ts'
import {
  CHANGE_NAMES,
  aroundTexts,
  itemTexts,
  placeText,
  type LabelledChange,
} from '../../shared/compare/wording.ts'

/** Longer quotes say no more on a terminal. */
const LONGEST_QUOTE = 40

/** The differences of two lists for people, a line for each thing and one for each text below it. */
export function revisionLines(comparison: Comparison): string[] {
  const { heading, categories } = aroundTexts(comparison)
  return [
    ...[...heading, ...categories].map((change) => ['清单', changeText(change)].join('\t')),
    ...comparison.items.filter(({ kind }) => kind !== 'same').flatMap(itemLines),
  ]
}

function itemLines(item: ItemChange): string[] {
  const name = oneLine((item.after ?? item.before)?.name ?? '')
  const head = [CHANGE_NAMES[item.kind], placeText(item), name].join('\t')
  if (item.before === null || item.after === null) return [head]
  return [head, ...itemTexts(item).map((change) => `\t${changeText(change)}`)]
}

function changeText({ label, before, after }: LabelledChange): string {
  const pieces = changedText(before, after)
  const gone = quotes(pieces.before)
  const come = quotes(pieces.after)
  const parts = [...(gone === '' ? [] : [`删去${gone}`]), ...(come === '' ? [] : [`增加${come}`])]
  return `${label}：${parts.join('，')}`
}

function quotes(pieces: readonly { readonly text: string; readonly changed: boolean }[]): string {
  return pieces
    .filter(({ text, changed }) => changed && text.trim() !== '')
    .map(({ text }) => `“${shortened(oneLine(text))}”`)
    .join('、')
}

function oneLine(text: string): string {
  return text.trim().replaceAll('\n', '／')
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : text
}

function worded<Change extends { readonly before: string; readonly after: string }>(change: Change) {
  return { ...change, words: changedText(change.before, change.after) }
}

/** The same as one JSON document: what differs, with the changed words of each text. */
export function revisionJson({ counts, heading, categories, items }: Comparison, names: SideNames): string {
  return JSON.stringify(
    {
      before: names.before,
      after: names.after,
      counts,
      heading: heading.map(worded),
      categories: categories.filter(({ kind, moved }) => kind !== 'same' || moved),
      items: items
        .filter(({ kind }) => kind !== 'same')
        .map((item) => ({ ...item, fields: item.fields.map(worded) })),
    },
    null,
    2,
  )
}
