import { describe, expect, it } from 'vitest'
import { importFile } from '../../../../electron/import/import-file.ts'
import { codes, draftOf, outline, workbook } from '../../../support/layouts.ts'

const TWO_ITEMS = [
  '【民生服务】',
  '1 老人走访 | 县民政局、县卫生健康委员会 | 县民政局：/1.拨付资金。/2.检查指导。/履职保障：业务培训 | 1.走访老人。/2.上报名单。 | ',
  '【平安法治】',
  '2 集市巡查 | 县公安局 | 维护秩序。 | 组织巡查。 | ',
]
const SUPERIOR = '县民政局：\n1.拨付资金。\n2.检查指导。\n履职保障：业务培训'
const COOPERATION = '1.走访老人。\n2.上报名单。'

describe('spreadsheets of other offices', () => {
  it('header over two rows, title over the table, category rows merged', async () => {
    const bytes = workbook(
      {
        表: [
          ['白杨乡配合履职事项清单', null, null, null, null],
          ['序号', '事项名称', '主管部门', '职责分工', null],
          [null, null, null, '县级部门职责', '乡镇配合职责'],
          ['一、民生服务', null, null, null, null],
          [1, '老人走访', '县民政局、县卫生健康委员会', SUPERIOR, COOPERATION],
          ['二、平安法治', null, null, null, null],
          [2, '集市巡查', '县公安局', '维护秩序。', '组织巡查。'],
        ],
      },
      ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'A4:E4', 'A6:E6'],
    )
    const draft = await draftOf('白杨乡.xlsx', bytes)
    expect(outline(draft)).toEqual(TWO_ITEMS)
    expect(draft.list.title).toEqual(['白杨乡配合履职事项清单'])
    expect(draft.list.office).toBe('白杨乡')
    expect(draft.list.columns.map(({ header }) => header)).toEqual([
      '序号',
      '事项名称',
      '主管部门',
      '县级部门职责',
      '乡镇配合职责',
    ])
  })

  it('a first column of categories, merged, its later cells empty', async () => {
    const bytes = workbook(
      {
        表: [
          ['类别', '序号', '履职事项', '责任部门', '上级部门职责', '镇街配合职责'],
          ['民生服务', 1, '老人走访', '县民政局\n县卫生健康委员会', SUPERIOR, COOPERATION],
          ['平安法治', 2, '集市巡查', '县公安局', '维护秩序。', '组织巡查。'],
          [null, 3, '夜间巡查', '县公安局', '维护秩序。', '组织夜巡。'],
        ],
      },
      ['A3:A4'],
    )
    expect(outline(await draftOf('清单.xlsx', bytes))).toEqual([
      ...TWO_ITEMS,
      '3 夜间巡查 | 县公安局 | 维护秩序。 | 组织夜巡。 | ',
    ])
  })

  it('no numbers, columns in another order, a column of support, one nobody knows', async () => {
    const bytes = workbook({
      表: [
        ['事项名称', '乡镇（街道）配合职责', '牵头单位', '区级部门职责', '履职保障', '联系人'],
        ['一、民生服务', null, null, null, null, null],
        [
          '老人走访',
          COOPERATION,
          '县民政局；县卫生健康委员会',
          '县民政局：\n1.拨付资金。\n2.检查指导。',
          '业务培训',
          '张三',
        ],
        ['二、平安法治', null, null, null, null, null],
        ['集市巡查', '组织巡查。', '县公安局', '维护秩序。', null, null],
      ],
    })
    const draft = await draftOf('清单.xlsx', bytes)
    expect(outline(draft)).toEqual([TWO_ITEMS[0], `${TWO_ITEMS[1]}联系人：张三`, ...TWO_ITEMS.slice(2)])
    expect(draft.list.columns.map(({ field }) => field)).toEqual([
      'name',
      'cooperationDuties',
      'departments',
      'superiorDuties',
      'remarks',
    ])
    expect(codes(draft)).toEqual(expect.arrayContaining(['extra-column', 'support-column']))
  })

  it('text wrapped over several rows of one item', async () => {
    const bytes = workbook({
      表: [
        ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
        ['一、', '民生服务', null, null, null],
        [1, '老人', '县民政局', '县民政局：', '1.走访'],
        [null, '走访', '县卫生健', '1.拨付资金。', '老人。'],
        [null, null, '康委员会', '2.检查', '2.上报'],
        [null, null, null, '指导。', '名单。'],
        [null, null, null, '履职保障：业务培训', null],
        ['二、', '平安法治', null, null, null],
        [2, '集市巡查', '县公安局', '维护秩序。', '组织巡查。'],
        ['合计', '共2项', null, null, null],
      ],
    })
    const draft = await draftOf('清单.xlsx', bytes)
    expect(outline(draft)).toEqual(TWO_ITEMS)
    expect(codes(draft)).toEqual(expect.arrayContaining(['continued-rows', 'total-row', 'department-joined']))
  })

  it('number and name merged over a row for each department', async () => {
    const bytes = workbook(
      {
        表: [
          ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
          [1, '防汛', '县水务局', '县水务局职责：\n发布预警', '1.巡查。'],
          [null, null, '县应急管理局', '县应急管理局职责：\n调拨物资', null],
          [2, '防火', '县林业局', '巡护。', '宣传。'],
        ],
      },
      ['A2:A3', 'B2:B3', 'E2:E3'],
    )
    expect(outline(await draftOf('清单.xlsx', bytes))).toEqual([
      '【】',
      '1 防汛 | 县水务局、县应急管理局 | 县水务局职责：/发布预警/县应急管理局职责：/调拨物资 | 1.巡查。 | ',
      '2 防火 | 县林业局 | 巡护。 | 宣传。 | ',
    ])
  })

  it('a department merged over two items counts for both', async () => {
    const bytes = workbook(
      {
        表: [
          ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
          [1, '甲事', '县水务局', '甲。', '甲办。'],
          [2, '乙事', null, '乙。', '乙办。'],
        ],
      },
      ['C2:C3'],
    )
    expect(outline(await draftOf('清单.xlsx', bytes)).slice(1)).toEqual([
      '1 甲事 | 县水务局 | 甲。 | 甲办。 | ',
      '2 乙事 | 县水务局 | 乙。 | 乙办。 | ',
    ])
  })

  it('the list is on the third of four sheets', async () => {
    const list = [
      ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
      [1, '甲事', '县水务局', '甲。', '甲办。'],
    ]
    const bytes = workbook({
      说明: [['填表说明'], ['请逐项填写。']],
      汇总: [
        ['序号', '单位', '事项数'],
        [1, '白杨乡', 1],
      ],
      配合清单: list,
      部门: [
        ['部门', '电话'],
        ['县水务局', '123'],
      ],
    })
    const draft = await draftOf('清单.xlsx', bytes)
    expect(outline(draft)).toEqual(['【】', '1 甲事 | 县水务局 | 甲。 | 甲办。 | '])
    expect(draft.findings.filter(({ code }) => code === 'other-sheet')).toHaveLength(3)
  })

  it('shows numbers and dates as the sheet shows them', async () => {
    const bytes = workbook({
      表: [
        ['序号', '事项名称', '上级部门职责', '配合职责', '备注'],
        ['001', '甲事', '1.1', '3-1', 2.5],
      ],
    })
    expect(outline(await draftOf('清单.xlsx', bytes))[1]).toBe('1 甲事 |  | 1.1 | 3-1 | 2.5')
  })
})

describe('other kinds of list', () => {
  it('a basic list has names alone', async () => {
    const draft = await draftOf(
      '清单.xlsx',
      workbook({
        表: [
          ['白杨乡基本履职事项清单（2025年版）', null],
          ['序号', '事项名称'],
          ['一、党的建设（2项）', null],
          [1, '宣传政策'],
          [2, '培训干部'],
        ],
      }),
    )
    expect(draft.list.kind).toBe('basic')
    expect(draft.list.year).toBe(2025)
    expect(outline(draft)).toEqual(['【党的建设】', '1 宣传政策 |  |  |  | ', '2 培训干部 |  |  |  | '])
  })

  it('a list of duties taken back has who takes them over', async () => {
    const text =
      '白杨乡上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n1\t房屋鉴定\t承接部门：县住建局。工作方式：委托机构。\n'
    const draft = await draftOf('清单.txt', text)
    expect(draft.list.kind).toBe('reclaimed')
    expect(draft.list.office).toBe('白杨乡')
    expect(outline(draft)[1]).toBe('1 房屋鉴定 |  | 承接部门：县住建局。工作方式：委托机构。 |  | ')
  })
})

describe('texts of other shapes', () => {
  const [header, first, second] = [
    ['序号', '事项名称', '对应上级部门', '上级部门职责', '配合职责'],
    ['1', '甲事', '县水务局', '1.甲。2.乙。', '甲办。'],
    ['2', '乙事', '县农业农村局', '丙。', '乙办。'],
  ]
  const expected = [
    '【民生】',
    '1 甲事 | 县水务局 | 1.甲。/2.乙。 | 甲办。 | ',
    '2 乙事 | 县农业农村局 | 丙。 | 乙办。 | ',
  ]

  it.each([
    ['commas', ',', '一、民生,,,,'],
    ['tabs', '\t', '一、民生\t\t\t\t'],
    ['bars', ' | ', '一、民生'],
    ['wide blanks', '   ', '一、民生'],
    ['ideographic blanks', '　', '一、民生'],
  ])('columns parted by %s', async (_, separator, category) => {
    const text = [header, [category], first, second]
      .map((cells) => (cells ?? []).join(separator))
      .join('\r\n')
    expect(outline(await draftOf('清单.txt', text))).toEqual(expected)
  })

  it('quoted cells with line breaks, in GB18030', async () => {
    const text = `序号,事项名称,对应上级部门,上级部门职责,配合职责\n"一、民生",,,,\n1,甲事,县水务局,"1.甲。\n2.乙。",甲办。\n2,乙事,县农业农村局,丙。,乙办。\n`
    const gb = Uint8Array.from(
      [...text].flatMap((char) => (char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : gbBytes(char))),
    )
    expect(outline(await draftOf('清单.csv', gb))).toEqual(expected)
  })

  it('a table drawn with lines, its cells wrapped', async () => {
    const text = [
      '┌──┬────┬──────┬──────┬────┐',
      '│序号│事项名称│对应上级部门│上级部门职责│配合职责│',
      '├──┼────┼──────┼──────┼────┤',
      '│ 1  │甲事    │县水务      │1.甲。2.    │甲办。  │',
      '│    │        │局          │乙。        │        │',
      '├──┼────┼──────┼──────┼────┤',
      '│ 2  │乙事    │县农业农村局│丙。        │乙办。  │',
      '└──┴────┴──────┴──────┴────┘',
    ].join('\n')
    expect(outline(await draftOf('清单.txt', text)).slice(1)).toEqual(expected.slice(1))
  })

  it('a line for each cell', async () => {
    const text = [...(header ?? []), '一、民生', ...(first ?? []), ...(header ?? []), ...(second ?? [])].join(
      '\n',
    )
    expect(outline(await draftOf('清单.txt', text))).toEqual(expected)
  })

  it('cards, one for each item', async () => {
    const html = `<html><body><p>白杨乡配合履职事项清单</p><p>一、民生</p>${card(header, first)}<p></p>${card(header, second)}</body></html>`
    const draft = await draftOf('清单.html', html)
    expect(outline(draft)).toEqual(expected)
    expect(draft.list.office).toBe('白杨乡')
  })

  it.each([
    [
      'run together',
      '序号事项名称对应上级部门上级部门职责配合职责1甲事县水务局甲。甲办。2乙事县农业农村局丙。乙办。',
    ],
    [
      'a line missing',
      '序号\n事项名称\n对应上级部门\n上级部门职责\n1\n甲事\n县水务局\n2\n乙事\n县水务局\n丙。',
    ],
  ])('%s: refused, not guessed', async (_, text) => {
    const draft = await importFile('清单.txt', new TextEncoder().encode(text))
    expect(draft.ok ? 'came in' : draft.error.code).toBe('no-table')
  })
})

function card(labels: readonly string[] = [], cells: readonly string[] = []): string {
  const rows = labels.map((label, at) => `<tr><td>${label}</td><td>${cells[at] ?? ''}</td></tr>`)
  return `<table>${rows.join('')}</table>`
}

/** The GB2312 bytes of a character, found by decoding all of them. */
const gb2312 = new Map<string, number[]>()
function gbBytes(char: string): number[] {
  if (gb2312.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let high = 0xa1; high <= 0xf7; high++) {
      for (let low = 0xa1; low <= 0xfe; low++)
        gb2312.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
    }
  }
  return gb2312.get(char) ?? []
}
