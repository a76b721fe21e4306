import { describe, expect, it } from 'vitest'
import { importFile } from '../../../../electron/import/import-file.ts'
import { toExchange, type ExchangeList } from '../../../../shared/duty-list/exchange.ts'
import type { Draft } from '../../../../shared/draft/types.ts'
import { parseDutyText } from '../../../../shared/duty-text/parse.ts'
import { printDutyText } from '../../../../shared/duty-text/print.ts'
import { bareSource, REAL_SOURCES, realSourceBytes } from '../../../support/real-sources.ts'

async function draftOf(name: string, bytes: Uint8Array): Promise<Draft> {
  const draft = await importFile(`${name}.txt`, bytes)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}

/** Each cell of each item without blanks, in the order of the source's columns. */
function bareCells(list: ExchangeList): string[][] {
  return list.categories
    .flatMap(({ items }) => items)
    .map((item) =>
      list.columns.map(({ field }) => {
        const value = item[field]
        return (Array.isArray(value) ? value.join('') : String(value)).replaceAll(/\s/g, '')
      }),
    )
}

describe.each(REAL_SOURCES)('the published list $name', (source) => {
  const bytes = realSourceBytes(source.name)
  const test = it.skipIf(bytes === null)
  if (!bytes) console.log(`skipped: the published list ${source.name} is not on this machine`)

  test('comes in whole: heading, columns, categories, items, entries, notes', async () => {
    const { list } = await draftOf(source.name, bytes ?? new Uint8Array())
    const exchange = toExchange(list)
    const items = exchange.categories.flatMap((category) => category.items)
    const lines = items
      .flatMap((item) => [item.superiorDuties, item.cooperationDuties])
      .join('\n')
      .split('\n')
    expect(exchange.title).toEqual(source.title)
    expect(exchange.office).toBe(source.office)
    expect(exchange.kind).toBe('cooperation')
    expect(exchange.categories.map(({ name }) => name)).toEqual(source.categories)
    expect(exchange.columns).toHaveLength(source.columns)
    expect(items).toHaveLength(source.items)
    expect(lines.filter((line) => /^\d+[.．]/.test(line))).toHaveLength(source.entries)
    expect(exchange.notes).toHaveLength(source.notes)
  })

  test('loses nothing and invents nothing', async () => {
    const { list } = await draftOf(source.name, bytes ?? new Uint8Array())
    const { header, rows } = bareSource(new TextDecoder().decode(bytes ?? new Uint8Array()))
    expect(list.columns.map((column) => column.header)).toEqual(header)
    const cells = bareCells(toExchange(list))
    expect(cells).toHaveLength(rows.length)
    const differences = rows.flatMap((row, index) =>
      row.flatMap((cell, column) => {
        const found = cells[index]?.[column]
        const expected = list.columns[column]?.field === 'departments' ? cell.replaceAll('、', '') : cell
        return found === expected ? [] : [`item ${index + 1}, column ${column + 1}: ${expected} ≠ ${found}`]
      }),
    )
    const count = rows.reduce((sum, row) => sum + row.length, 0)
    console.log(`${source.name}: ${differences.length} differences in ${count} cells`)
    expect(differences).toEqual([])
  })

  test('gives duty texts that parse and print to the same letters', async () => {
    const { list } = await draftOf(source.name, bytes ?? new Uint8Array())
    const exchange = toExchange(list)
    const texts = exchange.categories.flatMap(({ items }) =>
      items.flatMap((item) => [item.superiorDuties, item.cooperationDuties]),
    )
    expect(texts).toHaveLength(source.items * 2)
    for (const text of texts) {
      const structure = parseDutyText(text)
      expect(printDutyText(structure)).toBe(text)
      expect(parseDutyText(printDutyText(structure))).toEqual(structure)
    }
  })

  test('says what was dropped and changed, with the places', async () => {
    const { findings } = await draftOf(source.name, bytes ?? new Uint8Array())
    const text = new TextDecoder().decode(bytes ?? new Uint8Array())
    const headers = text.split('\n').filter((line) => line.startsWith('序号')).length
    expect(findings.find(({ code }) => code === 'repeated-header')?.places).toHaveLength(headers - 1)
    expect(findings.find(({ code }) => code === 'lost-numbers')?.severity).toBe('warning')
  })
})
