import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printExchange } from '../../../../shared/duty-list/exchange.ts'
import { departmentShares } from '../../../../shared/extract/shares.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { checkDocx } from '../../../ooxml/check-docx.ts'
import type { Desk } from './command-line.ts'
import { newDesk } from './command-line.ts'

let desk: Desk

beforeAll(async () => {
  desk = newDesk()
  writeFileSync(desk.path('清单.json'), printExchange(sampleList))
  await desk.run('import', '清单.json')
})
afterAll(() => desk.remove())

const { departments } = departmentShares(sampleList)

interface Report {
  readonly folder: string
  readonly files: readonly { file: string; department: string; count: number; items: number[] }[]
  readonly overview: string
}

describe('a clerk asks the departments', () => {
  it('with a sound document for each, its items alone, and an overview', async () => {
    const made = await desk.run('extract', '1', '--out', '第一轮', '--reply-by', '2026年12月5日', '--json')
    expect(made).toMatchObject({ exitCode: 0 })
    const report = JSON.parse(made.stdout) as Report
    expect(report).toMatchObject({
      folder: desk.path('第一轮'),
      unassigned: [],
      replyBy: '2026-12-05',
      overview: '征求意见情况表.docx',
    })
    expect(report.files.map(({ department, count, items }) => ({ name: department, count, items }))).toEqual(
      departments.map(({ name, items }) => ({ name, count: items.length, items })),
    )
    const names = [...report.files.map(({ file }) => file), report.overview]
    expect(readdirSync(desk.path('第一轮')).toSorted()).toEqual(names.toSorted())
    for (const name of names) {
      const bytes = readFileSync(join(desk.path('第一轮'), name))
      expect(checkDocx(bytes), name).toEqual([])
    }
  })

  it('whose document reads again as those items, word for word', async () => {
    const made = await desk.run('extract', '1', '--out', '第二轮')
    expect(made.stdout.trim().split('\n')).toHaveLength(departments.length)
    expect(made.stderr).toContain(`${departments.length} 个部门`)
    const document = `第二轮/${file('云泽县统计局')}`
    expect(await desk.run('convert', document, '--json', '回读.json')).toMatchObject({ exitCode: 0 })
    const again = JSON.parse(readFileSync(desk.path('回读.json'), 'utf8'))
    const own = departments.find(({ name }) => name === '云泽县统计局')?.items ?? []
    const items = sampleList.categories.flatMap((category) => category.items)
    expect(
      again.categories.flatMap((category: { items: { name: string }[] }) => category.items),
    ).toMatchObject(own.map((number) => ({ name: items[number - 1]?.name })))
  })

  it('never over a folder in which a reply may lie', async () => {
    mkdirSync(desk.path('征求意见'))
    writeFileSync(join(desk.path('征求意见'), file('云泽县统计局')), '填好的意见')
    const { exitCode, stderr } = await desk.run('extract', '1', '--out', '征求意见')
    expect([exitCode, stderr]).toEqual([6, expect.stringContaining('征求意见（2）')])
    expect(readdirSync(desk.path('征求意见'))).toEqual([file('云泽县统计局')])
    expect(readFileSync(join(desk.path('征求意见'), file('云泽县统计局')), 'utf8')).toBe('填好的意见')
  })

  it.each([
    [2, ['extract', '1']],
    [2, ['extract', '--out', '新文件夹']],
    [2, ['extract', '甲', '--out', '征求意见']],
    [2, ['extract', '9', '--out', '征求意见']],
    [2, ['extract', '1', '--out', '新文件夹', '--reply-by', '下周五']],
    [2, ['extract', '1', '--out', '新文件夹', '--reply-by', '2026-2-30']],
    [6, ['extract', '1', '--out', '清单.json']],
    [6, ['extract', '1', '--out', '没有/新文件夹']],
    [6, ['extract', '1', '--out', '数据']],
  ])('ends with %i and leaves nothing behind: %j', async (code, args) => {
    const before = readdirSync(desk.folder)
    const { exitCode, stdout, stderr } = await desk.run(...args)
    expect([exitCode, stdout]).toEqual([code, ''])
    expect(stderr).toMatch(/[。）]|用法/)
    expect(readdirSync(desk.folder)).toEqual(before)
  })

  it('is told where no item names a department', async () => {
    const basic = {
      ...sampleList,
      categories: [{ name: '党的建设', items: [{ ...sampleItem(), departments: [], superiorDuties: '' }] }],
    }
    writeFileSync(desk.path('基本.json'), printExchange(basic))
    await desk.run('import', '基本.json')
    const { exitCode, stderr } = await desk.run('extract', '2', '--out', '新文件夹')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('没有可以征求意见的部门')])
    expect(existsSync(desk.path('新文件夹'))).toBe(false)
  })
})

function file(department: string): string {
  return `青禾镇配合履职事项清单（征求意见稿）—${department}.docx`
}

function sampleItem(): (typeof sampleList)['categories'][number]['items'][number] {
  const item = sampleList.categories[0]?.items[0]
  if (item === undefined) throw new Error('the sample has no item')
  return item
}
