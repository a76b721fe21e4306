import * as fc from 'fast-check'
import type { CategoryContent, ListContent } from '../../shared/duty-list/content.ts'
import type { ItemContent } from '../../shared/duty-list/types.ts'
import { layoutFor } from '../../shared/layout/built-in.ts'
import type { Layout } from '../../shared/layout/types.ts'
import { sampleList } from '../../shared/sample/sample-list.ts'

const WORDS = [
  '宣传政策',
  '排查隐患',
  '建立台账',
  '上报情况',
  '走访群众',
  '“一卡通”管理',
  '《条例》落实',
  '堃、䶮等生僻字核对',
  '𠮷野村与㙍头村巡查',
  'PM2.5监测',
  '24小时值班',
  'https://example.cn/very-long-address/without-any-blank/0123456789',
  '👨‍👩‍👧家庭走访🏠',
  '=1+1',
  '_x000D_',
] as const

const DEPARTMENTS = [
  '县公安局',
  '县应急管理局',
  '县委组织部',
  '市生态环境局云泽县分局',
  '县发展和改革委员会（县统计局）',
]

const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join('，').replace(/[，、]+$/, ''))

const sentence = phrase.map((text) => `${text}。`)

/** Numbered duties under a department's heading, as published lists print them. */
const section = fc
  .tuple(
    fc.constantFrom('县公安局：', '县应急管理局：', ''),
    fc.array(sentence, { minLength: 1, maxLength: 6 }),
  )
  .map(([heading, duties]) => [
    ...(heading === '' ? [] : [heading]),
    ...duties.map((duty, index) => `${index + 1}.${duty}`),
  ])

const dutyText = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(section, { maxLength: 3 }).map((sections) => sections.flat().join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, fc.integer({ min: 30, max: 600 }))
      .map(([duty, count]) => Array.from({ length: count }, (_, index) => `${index + 1}.${duty}`).join('\n')),
  },
  { weight: 1, arbitrary: sentence.map((duty) => `1.${duty.replace('。', '，').repeat(80)}完成。`) },
)

const tidyItem: fc.Arbitrary<ItemContent> = fc.record({
  name: phrase.map((text) => `开展${text}工作`),
  departments: fc.uniqueArray(fc.constantFrom(...DEPARTMENTS), { maxLength: 4 }),
  superiorDuties: dutyText,
  support: fc.constantFrom('', '业务指导', '业务指导、经费保障'),
  cooperationDuties: dutyText,
  remarks: fc.constantFrom('', '每年一次。'),
})

function categories(item: fc.Arbitrary<ItemContent>, fewest: number): fc.Arbitrary<CategoryContent[]> {
  const names = ['党的建设', '经济发展', '民生服务', '平安法治']
  return fc
    .array(fc.array(item, { minLength: fewest, maxLength: 5 }), {
      minLength: fewest,
      maxLength: names.length,
    })
    .map((groups) => groups.map((items, index) => ({ name: names[index] ?? '', items })))
}

const heading = {
  kind: fc.constant('cooperation' as const),
  title: fc.constantFrom(['青禾镇配合履职事项清单'], ['云泽市云泽县', '青禾镇配合履职事项清单']),
  office: fc.constantFrom('青禾镇', null),
  year: fc.constantFrom(2026, null),
  notes: fc.constantFrom([], ['注：本清单适时修订。'], ['注：1.适时修订。', '2.自印发之日起施行。']),
  columns: fc.constant(sampleList.columns),
}

/** Lists as a clerk leaves them: every text in the form that an import keeps letter by letter. */
export const tidyLists: fc.Arbitrary<ListContent> = fc.record({
  ...heading,
  categories: categories(tidyItem, 1),
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\u000B',
      '\uFFFE',
      '\uD800',
      '\n',
      '\r',
      '\t',
      ' ',
      '甲',
      '1',
      '.',
      '：',
      '。',
      '（续）',
      '\u200D',
      '\u007F',
    ),
    maxLength: 40,
  }),
  dutyText,
)

const wildItem: fc.Arbitrary<ItemContent> = fc.record({
  name: anything,
  departments: fc.array(anything, { maxLength: 3 }),
  superiorDuties: anything,
  support: anything,
  cooperationDuties: anything,
  remarks: anything,
})

/** Lists of any text at all: empty ones, control characters, half surrogates, whatever was pasted. */
export const wildLists: fc.Arbitrary<ListContent> = fc.record({
  ...heading,
  title: fc.array(anything, { maxLength: 3 }),
  office: fc.option(anything),
  notes: fc.array(anything, { maxLength: 2 }),
  categories: categories(wildItem, 0),
})

/** Layouts that print the same text: they differ in numbers, separators and what stands around. */
export const sameTextLayouts: fc.Arbitrary<(list: ListContent) => Layout> = fc
  .record({
    pageNumber: fc.constantFrom('none' as const, 'center' as const, 'outer' as const, 'side' as const),
    departmentSeparator: fc.constantFrom('line' as const, '、' as const),
    blankAfterEnumerator: fc.boolean(),
    attachmentNumber: fc.constantFrom(null, 1),
    size: fc.constantFrom(9, 12),
  })
  .map(({ pageNumber, size, ...change }) => (list) => {
    const layout = layoutFor(list.kind, list.columns)
    return {
      ...layout,
      ...change,
      page: { ...layout.page, pageNumber },
      body: { ...layout.body, size, lineHeight: size * 1.6 },
    }
  })
