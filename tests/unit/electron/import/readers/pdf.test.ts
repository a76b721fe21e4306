import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../../../electron/import/readers/pdf.ts'
import { plainHanzi } from '../../../../../electron/import/readers/pdf-radicals.ts'
import { readable, rowTexts } from '../../../../support/grid-text.ts'
import { ruledLines, tinyPdf, type TinyPage } from '../../../../support/tiny-pdf.ts'

const XS = [40, 80, 200, 400]

/** One page with a table; a cell is `[column, baseline, text]`. */
function page(ys: readonly number[], cells: readonly (readonly [number, number, string])[]): TinyPage {
  return {
    lines: ruledLines(XS, ys),
    texts: cells.map(([column, y, text]) => [(XS[column] ?? 0) + 4, y, text]),
  }
}

async function rows(pages: readonly TinyPage[]): Promise<string[]> {
  return rowTexts(readable(await readPdf(tinyPdf(pages))))
}

const HEADER = [
  [0, 485, '序号'],
  [1, 485, '事项名称'],
  [2, 485, '配合职责'],
] as const

describe('a table with ruling lines', () => {
  test('becomes rows with their page; wrapped lines are joined, paragraphs kept', async () => {
    const first = page(
      [500, 480, 420],
      [
        ...HEADER,
        [0, 465, '1'],
        [1, 465, '办理困难群众临时救'],
        [1, 450, '助'],
        [2, 465, '1.受理申请材料，核对家庭情况，提出'],
        [2, 450, '意见。'],
        [2, 435, '2.张榜公示。'],
      ],
    )
    const full = [{ ...first, texts: [[40, 540, '青石镇配合履职事项清单', 16] as const, ...first.texts] }]
    expect(await rows(full)).toEqual([
      '[青石镇配合履职事项清单]',
      '0:序号 1:事项名称 2:配合职责',
      '0:1 1:办理困难群众临时救助 2:1.受理申请材料，核对家庭情况，提出意见。/2.张榜公示。',
    ])
  })

  test('keeps a category over all columns and a name over two rows', async () => {
    const merged: TinyPage = {
      lines: [
        ...ruledLines([40, 400], [500, 480]),
        ...ruledLines([80, 200], [480, 440]),
        ...ruledLines([40, 400], [480, 440]),
        [40, 460, 80, 460],
        [200, 460, 400, 460],
      ],
      texts: [
        [44, 485, '一、党的建设'],
        [44, 465, '1'],
        [84, 455, '联系服务群众'],
        [204, 465, '走访。'],
        [44, 445, '2'],
        [204, 445, '登记。'],
      ],
    }
    expect(await rows([merged])).toEqual([
      '0×3,1:一、党的建设',
      '0:1 1×1,2:联系服务群众 2:走访。',
      '0:2 2:登记。',
    ])
  })

  test('joins an item that goes on after the page break, below the repeated header', async () => {
    const pages = [
      page(
        [500, 480, 440],
        [...HEADER, [0, 465, '1'], [1, 465, '开展普查'], [2, 465, '1.依据安排制定实施方案，通知各社区开']],
      ),
      page(
        [500, 480, 440, 420],
        [
          ...HEADER,
          [2, 465, '展宣传。'],
          [2, 450, '2.汇总上报。'],
          [0, 425, '2'],
          [1, 425, '开展巡查'],
          [2, 425, '1.巡查。'],
        ],
      ),
    ]
    expect(await rows(pages)).toEqual([
      '0:序号 1:事项名称 2:配合职责',
      '0:1 1:开展普查 2:1.依据安排制定实施方案，通知各社区开展宣传。/2.汇总上报。',
      '0:序号 1:事项名称 2:配合职责',
      '0:2 1:开展巡查 2:1.巡查。',
    ])
    const file = readable(await readPdf(tinyPdf(pages)))
    expect(file.grids[0]?.rows.map((row) => row.place)).toEqual([
      { page: 1, row: 1 },
      { page: 1, row: 2 },
      { page: 2, row: 3 },
      { page: 2, row: 4 },
    ])
  })

  test('parts the names of departments at a line end, but no name in itself', async () => {
    const lines = [
      '青石县民政局',
      '青石县卫生健',
      '康委员会',
      '安河市公安局',
      '青石分局',
      '中共青石县委',
      '组织部',
    ]
    const table: TinyPage = {
      lines: ruledLines([40, 80, 150], [500, 480, 360]),
      texts: [
        [44, 485, '序号'],
        [84, 485, '对应部门'],
        [44, 465, '1'],
        ...lines.map((line, below) => [84, 465 - 14 * below, line] as const),
      ],
    }
    expect(await rows([table])).toEqual([
      '0:序号 1:对应部门',
      '0:1 1:青石县民政局/青石县卫生健康委员会/安河市公安局青石分局/中共青石县委组织部',
    ])
  })

  test('drops page numbers, and page heads with a word about it', async () => {
    const numbered = [1, 2, 3].map((number): TinyPage => {
      const table = page(
        [500, 480],
        [
          [0, 485, String(number)],
          [1, 485, '开展普查'],
          [2, 485, '1.登记。'],
        ],
      )
      return { ...table, texts: [...table.texts, [400, 20, `— ${number} —`], [40, 580, '青石镇人民政府']] }
    })
    const file = readable(await readPdf(tinyPdf(numbered)))
    expect(rowTexts(file)).toEqual([1, 2, 3].map((number) => `0:${number} 1:开展普查 2:1.登记。`))
    expect(file.warnings).toEqual(['每页重复的页眉或页脚“青石镇人民政府”未导入。'])
  })

  test('says where a full line may be the end of a paragraph', async () => {
    const line = '核对家庭情况，提出初步处理的意见。'
    const table = page(
      [500, 440],
      [
        [0, 485, '1'],
        [1, 485, '救助'],
        [2, 485, line],
        [2, 470, `${line.slice(0, -1)}；`],
        [2, 455, '其他情况及时上报区级部门处理。'],
      ],
    )
    expect(readable(await readPdf(tinyPdf([table]))).doubts).toEqual([
      { message: expect.stringContaining('换行还是分段'), place: { page: 1, row: expect.any(Number) } },
    ])
  })
})

describe('a table without ruling lines', () => {
  const columns = [40, 80, 240, 440] as const
  const words = ['序号', '事项名称', '上级部门职责', '配合职责'] as const
  const header = words.map((word, column) => [columns[column] ?? 0, 500, word] as const)
  const item = (y: number, number: string, lines: readonly string[]): TinyPage['texts'] => [
    [columns[0], y, number],
    [columns[1], y, '开展普查'],
    ...lines.map((line, below) => [columns[2], y - 14 * below, line] as const),
    [columns[3], y, '1.宣传。'],
  ]

  test('becomes rows where each row begins with its number', async () => {
    const pages: TinyPage[] = [
      {
        texts: [
          [300, 540, '青石镇配合履职事项清单', 16],
          ...header,
          [columns[0], 480, '一、党的建设'],
          ...item(460, '1', ['区统计局：', '1.下发通知，组织培训，检查各镇街的']),
        ],
      },
      {
        texts: [
          ...header,
          [columns[2], 480, '工作。'],
          ...item(460, '2', ['区统计局：']),
          [40, 420, '注：试行。'],
        ],
      },
    ]
    expect(await rows(pages)).toEqual([
      '[青石镇配合履职事项清单]',
      '0:序号 1:事项名称 2:上级部门职责 3:配合职责',
      '0×4,1:一、党的建设',
      '0:1 1:开展普查 2:区统计局：/1.下发通知，组织培训，检查各镇街的工作。 3:1.宣传。',
      '0:序号 1:事项名称 2:上级部门职责 3:配合职责',
      '0:2 1:开展普查 2:区统计局： 3:1.宣传。',
      '[注：试行。]',
    ])
  })

  test('is refused where centred cells hide to which row a line belongs', async () => {
    const centred: TinyPage = {
      texts: [
        ...header,
        [columns[2], 480, '区统计局：'],
        ...item(466, '1', ['1.下发通知。']),
        ...item(430, '2', ['2.检查。']),
      ],
    }
    const result = await readPdf(tinyPdf([centred]))
    expect(result.ok ? 'read' : result.error).toMatchObject({
      code: 'no-table',
      message: expect.stringContaining('框线'),
    })
  })
})

test('the radicals that browsers print are the hanzi that they look like', () => {
  expect(plainHanzi('⼊⼾⾛访，⻔店⻋辆，⺠政⻘年，⽣产⾏业，宣传。')).toBe(
    '入户走访，门店车辆，民政青年，生产行业，宣传。',
  )
})

describe('a file that cannot be read', () => {
  test.each([
    ['no PDF at all', Buffer.from('清单'), '损坏'],
    ['only a head', Buffer.from('%PDF-1.7\n'), '损坏'],
    ['without text, as a scan', tinyPdf([{ texts: [], lines: [] }]), '扫描'],
  ])('%s is refused with a reason', async (_name, bytes, reason) => {
    const result = await readPdf(bytes)
    expect(result.ok ? 'read' : result.error.message).toContain(reason)
  })

  test('cut off anywhere it gives a result', async () => {
    const sound = tinyPdf([page([500, 480], HEADER)])
    for (let length = 0; length < sound.length; length += 97) {
      expect(typeof (await readPdf(sound.subarray(0, length))).ok).toBe('boolean')
    }
  })
})
