import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ListContent } from '../../../../shared/duty-list/content.ts'
import { printExchange } from '../../../../shared/duty-list/exchange.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { checkDocx } from '../../../ooxml/check-docx.ts'
import { checkXlsx } from '../../../ooxml/check-xlsx.ts'
import type { Desk } from './command-line.ts'
import { newDesk } from './command-line.ts'

const [first, ...otherCategories] = sampleList.categories
const [gone, reworded, ...kept] = first?.items ?? []
if (first === undefined || gone === undefined || reworded === undefined) throw new Error('too small a sample')

/** This year's list: the first item is gone, the second has another support, one is new at the end. */
const thisYear: ListContent = {
  ...sampleList,
  year: 2027,
  categories: [
    { ...first, items: [{ ...reworded, support: '业务指导、经费保障和人员培训' }, ...kept] },
    ...otherCategories,
    { name: '文化旅游', items: [{ ...reworded, name: '元宵灯会安全检查', superiorDuties: '1.检查灯会。' }] },
  ],
}

const counts = { added: 1, removed: 1, changed: 1, moved: 0, same: 18 }

describe('a clerk with the lists of two years', () => {
  let desk: Desk
  beforeEach(() => {
    desk = newDesk()
    writeFileSync(desk.path('去年.json'), printExchange(sampleList))
    writeFileSync(desk.path('今年.json'), printExchange(thisYear))
  })
  afterEach(() => desk.remove())

  it('reads what differs between two files; no database is needed', async () => {
    const { exitCode, stdout, stderr } = await desk.run('compare', '去年.json', '今年.json')
    expect(exitCode).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toContain('清单\t年度：删去“2026”，增加“2027”')
    expect(lines).toContain('清单\t新增类别：增加“文化旅游”')
    expect(lines).toContain(`删除\t原第 1 项\t${gone.name}`)
    expect(lines).toContain(`修改\t第 1 项（原第 2 项）\t${reworded.name}`)
    expect(lines).toContain('新增\t第 20 项\t元宵灯会安全检查')
    expect(stderr).toContain('新增 1 项、删除 1 项、修改 1 项、移动 0 项，未变 18 项')
    expect(existsSync(desk.path('数据'))).toBe(false)
  })

  it('gets the 修订对照表 as Word and Excel, and the differences as one JSON document', async () => {
    const outputs = ['--docx', '对照.docx', '--xlsx', '对照.xlsx']
    const compared = await desk.run('compare', '去年.json', '今年.json', '--json', ...outputs)
    expect(compared).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('对照.docx、对照.xlsx') })
    const json = JSON.parse(compared.stdout)
    expect(json).toMatchObject({ before: '文件“去年.json”', after: '文件“今年.json”', counts })
    expect(json.items.map(({ kind }: { kind: string }) => kind)).toEqual(['removed', 'changed', 'added'])
    const [field] = json.items[1].fields
    expect(field).toMatchObject({ field: 'superiorDuties', after: expect.stringContaining('人员培训') })
    const words: { text: string; changed: boolean }[] = field.words.after
    expect(words.map(({ text }) => text).join('')).toBe(field.after)
    expect(words.some(({ text, changed }) => changed && text.includes('人员培训'))).toBe(true)
    expect(checkDocx(readFileSync(desk.path('对照.docx')))).toEqual([])
    expect(checkXlsx(readFileSync(desk.path('对照.xlsx')))).toEqual([])
  })

  it('compares a list of the library with a file, or with another list', async () => {
    await desk.run('import', '去年.json', '今年.json')
    const mixed = await desk.run('compare', '1', '今年.json', '--json')
    expect(JSON.parse(mixed.stdout)).toMatchObject({
      before: `《${sampleList.title.join('')}》（2026 年）`,
      counts,
    })
    const stored = await desk.run('compare', '1', '2', '--json')
    expect(JSON.parse(stored.stdout)).toMatchObject({ counts })
    const same = await desk.run('compare', '2', '2')
    expect(same).toMatchObject({ exitCode: 0, stdout: '两份清单没有不同。\n' })
  })

  it('is told what is wrong, and no file is written', async () => {
    writeFileSync(desk.path('说明.txt'), '这里没有表格。')
    const refusals = [
      [2, ['compare', '去年.json']],
      [2, ['compare', '1', '2']],
      [2, ['compare', '去年.json', '今年.json', '--docx', '今年.json']],
      [3, ['compare', '去年.json', '前年.json', '--docx', '对照.docx']],
      [4, ['compare', '去年.json', '说明.txt', '--docx', '对照.docx']],
      [6, ['compare', '去年.json', '今年.json', '--docx', '没有/对照.docx', '--xlsx', '对照.xlsx']],
    ] as const
    for (const [exitCode, args] of refusals) {
      const refused = await desk.run(...args)
      expect([refused.exitCode, refused.stdout]).toEqual([exitCode, ''])
      expect(refused.stderr).toMatch(/[。\]]\n$/)
    }
    expect([existsSync(desk.path('对照.docx')), existsSync(desk.path('对照.xlsx'))]).toEqual([false, false])
    expect(readFileSync(desk.path('今年.json'), 'utf8')).toBe(printExchange(thisYear))
  })
})
