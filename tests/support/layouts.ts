import { utils, write, type Range } from '@e965/xlsx'
import { importFile } from '../../electron/import/import-file.ts'
import type { Draft } from '../../shared/draft/types.ts'
import { toExchange } from '../../shared/duty-list/exchange.ts'

/** A workbook of plain cells; null leaves a cell empty. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
  merges: readonly string[] = [],
): Uint8Array {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as (string | number | null)[][])
    sheet['!merges'] = merges.map((area): Range => utils.decode_range(area))
    utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

export async function draftOf(name: string, source: Uint8Array | string): Promise<Draft> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const draft = await importFile(name, bytes)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}

/** A draft as short lines: categories in brackets, items as `1 名称 | 部门、部门 | 上级职责 | 配合职责 | 备注`. */
export function outline({ list }: Draft): string[] {
  const { categories } = toExchange(list)
  return categories.flatMap(({ name, items }) => [
    `【${name}】`,
    ...items.map((item) =>
      [
        `${item.number} ${item.name}`,
        item.departments.join('、'),
        item.superiorDuties.replaceAll('\n', '/'),
        item.cooperationDuties.replaceAll('\n', '/'),
        item.remarks.replaceAll('\n', '/'),
      ].join(' | '),
    ),
  ])
}

export function codes({ findings }: Draft): string[] {
  return findings.map(({ code }) => code)
}
