import { describe, expect, it } from 'vitest'
import { writeTable, type TableFormat } from '../../../../electron/export/write-table.ts'
import { importFile } from '../../../../electron/import/import-file.ts'
import type { ListContent } from '../../../../shared/duty-list/content.ts'
import { printExchange, toExchange } from '../../../../shared/duty-list/exchange.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { REAL_SOURCES, realSourceBytes } from '../../../support/real-sources.ts'

const FORMATS: readonly TableFormat[] = ['docx', 'xlsx', 'html']

async function imported(name: string, bytes: Uint8Array): Promise<ListContent> {
  const draft = await importFile(name, bytes)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value.list
}

async function throughFile(list: ListContent, format: TableFormat): Promise<ListContent> {
  const table = officialTable(list, layoutFor(list.kind, list.columns))
  return imported(`清单.${format}`, await writeTable(table, format))
}

const basic: ListContent = {
  ...sampleList,
  kind: 'basic',
  title: ['青禾镇基本履职事项清单'],
  year: null,
  notes: ['注：共分两类。', '本清单自印发之日起施行。'],
  columns: [
    { field: 'number', header: '序号' },
    { field: 'name', header: '事项名称' },
  ],
  categories: ['党的建设', '民生服务'].map((name) => ({
    name,
    items: ['宣传政策', '走访群众', '维护设施'].map((item) => ({
      name: `${name}：${item}`,
      departments: [],
      superiorDuties: '',
      support: '',
      cooperationDuties: '',
      remarks: '',
    })),
  })),
}

describe.each(FORMATS)('a list written as %s and imported again', (format) => {
  it('is the sample, field by field', async () => {
    expect(toExchange(await throughFile(sampleList, format))).toEqual(toExchange(sampleList))
  })

  it('is the same basic list', async () => {
    expect(toExchange(await throughFile(basic, format))).toEqual(toExchange(basic))
  })

  it('keeps what the page does not show: no year, no office, a title of one long line', async () => {
    const list = { ...sampleList, title: ['青禾镇 配合事项（修订稿）'], office: null, year: null }
    expect(toExchange(await throughFile(list, format))).toEqual(toExchange(list))
  })

  it.each(REAL_SOURCES)('is the published list $name', async ({ name }) => {
    const bytes = realSourceBytes(name)
    if (!bytes) return console.log(`skipped: the published list ${name} is not on this machine`)
    const list = await imported(`${name}.txt`, bytes)
    expect(toExchange(await throughFile(list, format))).toEqual(toExchange(list))
  })
})

describe('the exchange JSON', () => {
  it('comes in letter by letter', async () => {
    const bytes = new TextEncoder().encode(printExchange(sampleList))
    expect(await imported('清单.json', bytes)).toEqual(sampleList)
  })
})
