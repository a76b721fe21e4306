import type { ListHeading } from '../duty-list/types.ts'
import { cleanText } from '../official-table/clean-text.ts'
import type { CellMarks, TextMark } from '../official-table/marks.ts'
import type { ItemRow, PrintedCell, PrintedTable, TableRow } from '../official-table/types.ts'
import { changedText, type TextPiece } from './changed-text.ts'
import { revisionLayout } from './revision-layout.ts'
import type { CategoryChange, Comparison, ItemChange } from './types.ts'
import {
  CHANGE_NAMES,
  aroundTexts,
  countsText,
  itemTexts,
  placeText,
  wholeItemText,
  type LabelledChange,
} from './wording.ts'

/** What the two lists are called below the table: 2025 年清单, 版本“征求意见稿”. */
export interface SideNames {
  readonly before: string
  readonly after: string
}

/** Said where one side has nothing. */
const NOTHING = '（无）'
const GONE = '（删去）'

/**
 * The 修订对照表 of two lists: a row for each changed column of an item, changed words marked, with empty
 * columns for the reason and for who asked.
 *
 * @param list the new list
 */
export function revisionTable(
  comparison: Comparison,
  list: Pick<ListHeading, 'kind' | 'office' | 'title' | 'year'>,
  names: SideNames,
): PrintedTable {
  const rows = [...aroundRows(comparison), ...itemRows(comparison)]
  let number = 0
  return {
    kind: list.kind,
    office: list.office === null ? null : cleanText(list.office),
    year: list.year,
    title: revisionTitle(list.title),
    rows: rows.map((row) => (row.type === 'item' ? numbered(row, ++number) : row)),
    notes: notesOf(comparison, names, rows.length === 0),
    layout: revisionLayout(),
    isList: false,
  }
}

function revisionTitle(title: readonly string[]): string[] {
  const lines = title.flatMap((line) => cleanText(line).split('\n'))
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}修订对照表`]
}

function notesOf({ counts }: Comparison, names: SideNames, isSame: boolean): string[] {
  const sides = `原文：${oneLine(names.before)}；修改后：${oneLine(names.after)}。`
  if (isSame) return [sides, '两份清单没有不同。']
  const legend =
    '加删除线的是删去的文字，加粗并加下划线的是增加的文字；新增、删除的事项整项列出，不另加标记。'
  return [sides, `事项${countsText(counts)}。`, legend]
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll('\n', '')
}

/** Heading and categories, under a row of their own. */
function aroundRows(comparison: Comparison): TableRow[] {
  const { heading, categories } = aroundTexts(comparison)
  const rows = [
    ...heading.map((change) => changeRow(['清单'], change)),
    ...categories.map((change) => changeRow(['类别'], change)),
  ]
  return rows.length === 0 ? [] : [{ type: 'category', text: '标题、表头和类别' }, ...rows]
}

/** The items that differ, each group under the name of its category. */
function itemRows({ items, categories }: Comparison): TableRow[] {
  const nowCalled = presentNames(categories)
  const rows: TableRow[] = []
  let shown: string | null = null
  for (const item of items) {
    if (item.kind === 'same') continue
    const old = item.before?.category ?? ''
    const category = oneLine(item.after?.category ?? nowCalled.get(old) ?? old)
    if (category !== shown) rows.push({ type: 'category', text: category })
    shown = category
    rows.push(...rowsOfItem(item))
  }
  return rows
}

function presentNames(categories: readonly CategoryChange[]): Map<string, string> {
  return new Map(
    categories.flatMap(({ before, after }) => (before && after ? [[before.name, after.name]] : [])),
  )
}

function rowsOfItem(item: ItemChange): ItemRow[] {
  const ownName = paragraphs((item.after ?? item.before)?.name ?? '')
  const name = [...ownName, placeText(item)]
  if (item.kind === 'added') {
    const text = paragraphs(wholeItemText(item, 'after'))
    return [rowOf([name, [`${CHANGE_NAMES.added}事项`], [NOTHING], text.length === 0 ? ownName : text])]
  }
  if (item.kind === 'removed') {
    const text = paragraphs(wholeItemText(item, 'before'))
    return [rowOf([name, [`${CHANGE_NAMES.removed}事项`], text.length === 0 ? ownName : text, [GONE]])]
  }
  return itemTexts(item).map((change) => changeRow(name, change))
}

function changeRow(name: PrintedCell, { label, before, after }: LabelledChange): ItemRow {
  const pieces = changedText(cleanText(before), cleanText(after))
  const [old, now] = [markedCell(pieces.before, 'removed'), markedCell(pieces.after, 'added')]
  return rowOf(
    [name, [label], before === '' ? [NOTHING] : old.cell, after === '' ? [NOTHING] : now.cell],
    [old.marks, now.marks],
  )
}

/** A row still without its number; the columns for reason and unit stay empty. */
function rowOf(cells: readonly PrintedCell[], marks: readonly CellMarks[] = []): ItemRow {
  return {
    type: 'item',
    itemId: null,
    number: 0,
    cells: [[], ...cells, [], []],
    ...(marks.length > 0 && { marks: [[], [], [], ...marks] }),
  }
}

function numbered(row: ItemRow, number: number): ItemRow {
  return { ...row, number, cells: [[String(number)], ...row.cells.slice(1)] }
}

function paragraphs(text: string): string[] {
  return text === '' ? [] : cleanText(text).split('\n')
}

/** A text in pieces as a cell: its paragraphs, and where in them the changed pieces lie. */
function markedCell(
  pieces: readonly TextPiece[],
  kind: TextMark['kind'],
): { readonly cell: string[]; readonly marks: TextMark[][] } {
  const cell = ['']
  const marks: TextMark[][] = [[]]
  for (const { text, changed } of pieces) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) {
        cell.push('')
        marks.push([])
      }
      const start = cell.at(-1)?.length ?? 0
      cell[cell.length - 1] += part
      if (changed && part !== '') marks.at(-1)?.push({ start, end: start + part.length, kind })
    })
  }
  return { cell, marks }
}
