import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { printExchange } from '../../../../shared/duty-list/exchange.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import type { Desk } from './command-line.ts'
import { newDesk } from './command-line.ts'

let here: Desk
let there: Desk

beforeEach(async () => {
  here = newDesk()
  there = newDesk()
  writeFileSync(here.path('清单.json'), printExchange(sampleList))
  await here.run('import', '清单.json')
})
afterEach(() => {
  here.remove()
  there.remove()
})

it('a list goes to another computer as a package', async () => {
  const exported = await here.run('export', '1', '--dutylist', '带走.dutylist')
  expect(exported).toMatchObject({ exitCode: 0, stderr: '已导出：带走.dutylist\n' })
  writeFileSync(there.path('收到.dutylist'), readFileSync(here.path('带走.dutylist')))
  const imported = await there.run('import', '收到.dutylist', '--json')
  expect(imported).toMatchObject({ exitCode: 0, stderr: '' })
  expect(JSON.parse(imported.stdout)).toMatchObject([
    { id: 1, office: '青禾镇', itemCount: 20, findings: [] },
  ])
  expect((await there.run('show', '1')).stdout).toBe((await here.run('show', '1')).stdout)

  const again = await there.run('import', '收到.dutylist', '收到.dutylist')
  expect(again.exitCode).toBe(0)
  expect(again.stderr).toContain('本来就有青禾镇 2026 年的配合履职事项清单')
  expect(again.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(['2', '3', ''])
})

it('more packages than are confirmed together are refused in words, and nothing is written', async () => {
  await here.run('export', '1', '--dutylist', '带走.dutylist')
  writeFileSync(there.path('收到.dutylist'), readFileSync(here.path('带走.dutylist')))
  const tooMany = await there.run('import', ...Array.from({ length: 21 }, () => '收到.dutylist'))
  expect(tooMany).toMatchObject({ exitCode: 2, stdout: '' })
  expect(tooMany.stderr).toContain('一次最多导入 20 个清单包')
  expect((await there.run('lists', '--json')).stdout).toBe('[]\n')
})

it('a package that is damaged, or beside other files, changes nothing', async () => {
  await here.run('export', '1', '--dutylist', '带走.dutylist')
  const bytes = readFileSync(here.path('带走.dutylist'))
  writeFileSync(here.path('断了.dutylist'), bytes.subarray(0, 5_000))
  const cut = await here.run('import', '带走.dutylist', '断了.dutylist')
  expect(cut).toMatchObject({
    exitCode: 3,
    stdout: '',
    stderr: expect.stringMatching(/^断了\.dutylist：清单包已损坏/),
  })
  expect(await here.run('import', '带走.dutylist', '清单.json')).toMatchObject({ exitCode: 2, stdout: '' })
  expect(await here.run('check', '带走.dutylist')).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('这是清单包'),
  })
  expect(JSON.parse((await here.run('lists', '--json')).stdout)).toHaveLength(1)
})

it('a file becomes a package in one step, leaving nothing behind', async () => {
  expect(await there.run('import', '没有.dutylist')).toMatchObject({ exitCode: 3 })
  await here.run('convert', '清单.json', '--dutylist', '转换.dutylist')
  writeFileSync(there.path('转换.dutylist'), readFileSync(here.path('转换.dutylist')))
  await there.run('import', '转换.dutylist')
  expect((await there.run('show', '1')).stdout).toBe((await here.run('show', '1')).stdout)
})

it('a list that no package may hold is refused when it is packed, not when it arrives', async () => {
  const columns = [{ field: 'number' as const, header: '序'.repeat(200) }, ...sampleList.columns.slice(1)]
  writeFileSync(here.path('特别.json'), printExchange({ ...sampleList, columns }))
  const converted = await here.run('convert', '特别.json', '--dutylist', '特别.dutylist')
  expect(converted).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('清单包装不下') })
  expect(existsSync(here.path('特别.dutylist'))).toBe(false)
})
