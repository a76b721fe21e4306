import { describe, expect, test } from 'vitest'
import type { ListContent } from '../../../../shared/duty-list/content.ts'
import { toExchange } from '../../../../shared/duty-list/exchange.ts'
import { applyFixes, withCell } from '../../../../shared/proofread/fixes.ts'
import { listProfile, proofread, proofreadItem } from '../../../../shared/proofread/proofread.ts'
import { checkReport } from '../../../../shared/proofread/report.ts'
import type { CheckEntry } from '../../../../shared/proofread/report.ts'
import { RULES } from '../../../../shared/proofread/rules.ts'
import type { Finding } from '../../../../shared/proofread/types.ts'
import { cellText } from '../../../../shared/proofread/view.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { MUTATIONS, seeded } from '../../../support/proofread-mutations.ts'
import { item, listOf } from '../../../support/proofread-list.ts'
import { realLists } from '../../../support/real-lists.ts'

const real = await realLists()

/** The sample with a slip of every kind it can have, an item each. */
function slippedSample(seed: number): ListContent {
  const random = seeded(seed)
  return {
    ...sampleList,
    categories: sampleList.categories.map((category) => ({
      ...category,
      items: category.items.map((one) => {
        const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)]
        return mutation?.make(one, random, sampleList)?.item ?? one
      }),
    })),
  }
}

function outside(text: string, findings: readonly Finding[]): string[] {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, Math.max(at, start)))
    at = Math.max(at, end)
  }
  return [...parts, text.slice(at)]
}

function itemsOf(list: ListContent): ListContent['categories'][number]['items'] {
  return list.categories.flatMap(({ items }) => items)
}

const lists: readonly (readonly [string, ListContent])[] = [
  ...[1, 2, 3, 4].map((seed) => [`sample ${seed}`, slippedSample(seed)] as const),
  ...real.map(({ name, list }) => [name, list] as const),
]

describe('fixes', () => {
  test.each(lists)('%s: the text differs only at the findings’ places', (_, list) => {
    const findings = proofread(list)
    const mended = itemsOf(applyFixes(list, findings))
    itemsOf(list).forEach((before, index) => {
      const after = mended[index] ?? before
      for (const column of ['name', 'departments', 'superiorDuties', 'cooperationDuties'] as const) {
        const own = findings.filter(
          (one) => one.item === index + 1 && one.column === column && one.fix !== null,
        )
        let rest = cellText(after, column)
        for (const part of outside(cellText(before, column), own)) {
          expect(rest).toContain(part)
          rest = rest.slice(rest.indexOf(part) + part.length)
        }
      }
    })
  })

  test.each(lists)('%s: a second run finds nothing to mend', (_, list) => {
    let mended = list
    // Mending one place may make another rule's majority clear, or free a place that overlapped.
    for (let run = 0; run < 3; run += 1) mended = applyFixes(mended, proofread(mended))
    expect(proofread(mended).filter(({ fix }) => fix !== null)).toEqual([])
  })

  test('one click mends several places of a cell', () => {
    const slip = item({ cooperationDuties: '青禾镇：\n1.登记造册,按月上报（村)。\n3.组织 村民参加清淤' })
    const list = listOf([slip])
    const mended = itemsOf(applyFixes(list, proofread(list))).at(-1)
    expect(mended?.cooperationDuties).toBe('青禾镇：\n1.登记造册，按月上报（村）。\n3.组织村民参加清淤。')
  })

  test('a cell goes back where it came from', () => {
    const one = item()
    for (const column of ['name', 'departments', 'superiorDuties', 'cooperationDuties', 'remarks'] as const) {
      expect(withCell(one, column, cellText(one, column))).toEqual(one)
    }
  })
})

function textsOf(list: ListContent, { item, column, quote }: CheckEntry): readonly string[] {
  const exchange = toExchange(list)
  if (item === null || column === null || column === 'number') {
    const headers = exchange.columns.map(({ header }) => header)
    return [
      ...exchange.title,
      ...headers,
      ...exchange.notes,
      ...exchange.categories.map(({ name }) => name),
      quote,
    ]
  }
  const own = exchange.categories.flatMap(({ items }) => items).find(({ number }) => number === item)
  const value = own?.[column] ?? ''
  return typeof value === 'string' ? [value] : value
}

describe('the report for other programs', () => {
  test.each(lists)('%s: every quote is found in its cell, and with a fix only once', (_, list) => {
    for (const entry of checkReport(list)) {
      const text = textsOf(list, entry).find((one) => one.includes(entry.quote))
      expect(text, JSON.stringify(entry)).toBeDefined()
      expect(Object.keys(entry)).toEqual(['rule', 'severity', 'item', 'column', 'quote', 'message', 'fix'])
      if (entry.fix !== null && text !== undefined) expect(text.split(entry.quote)).toHaveLength(2)
    }
  })
})

describe('what the clerk decides', () => {
  const slip = item({ cooperationDuties: '青禾镇：\n1.填写XX年花名册。\n2.组织村民参加清淤。' })

  test('a rule can be off', () => {
    expect(proofread(listOf([slip]), { off: new Set(['placeholder']) })).toEqual([])
  })

  test('an ignored place stays ignored after edits elsewhere, and only that place', () => {
    const key = proofread(listOf([slip]))[0]?.key ?? ''
    const moved = {
      ...slip,
      cooperationDuties: '青禾镇：\n1.张贴通知。\n2.填写XX年花名册。\n3.登记XX年台账。',
    }
    const found = proofread(listOf([item({ name: '沟渠巡查' }), moved]), { ignored: new Set([key]) })
    expect(found.map(({ quote, start }) => [quote, moved.cooperationDuties.slice(start - 2, start)])).toEqual(
      [['XX年', '登记']],
    )
  })

  test('with an identity of its own an item may change its name', () => {
    const identities = ['1', '2', '3', '4', '5', '77']
    const key = proofread(listOf([slip]), { identities })[0]?.key ?? ''
    const renamed = listOf([{ ...slip, name: '渠道维护' }])
    expect(proofread(renamed, { identities, ignored: new Set([key]) })).toEqual([])
  })

  test('one item by itself gives what the whole list gives for it', () => {
    const list = listOf([slip])
    const single = proofreadItem(slip, 6, listProfile(list), '城乡建设')
    expect(single).toEqual(proofread(list).filter((finding) => finding.item === 6))
  })
})

describe('the rules', () => {
  test('each has an id of its own and says what it does and where it comes from', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    for (const { id, title, description, source } of RULES) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(title).toMatch(/[\u4e00-\u9fff]/)
      expect(description).toMatch(/。$/)
      expect(source.length).toBeGreaterThan(4)
    }
  })

  test('the sample that clerks learn from has no error and no warning', () => {
    expect(proofread(sampleList).filter(({ severity }) => severity !== 'hint')).toEqual([])
  })
})
