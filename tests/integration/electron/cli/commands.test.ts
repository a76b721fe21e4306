import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { deflateSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exchangeSchema, printExchange, toExchange } from '../../../../shared/duty-list/exchange.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import type { Desk } from './command-line.ts'
import { newDesk } from './command-line.ts'

let desk: Desk

function sitDown(): void {
  desk = newDesk()
  writeFileSync(desk.path('去年 清单.json'), printExchange(sampleList))
}

const sample = toExchange(sampleList)
const itemCount = sampleList.categories.reduce((sum, { items }) => sum + items.length, 0)

describe('a clerk with last year’s list', () => {
  beforeEach(sitDown)
  afterEach(() => desk.remove())

  it('is told when the data file is gone and its backups are there, whatever the command', async () => {
    await desk.run('import', '去年 清单.json')
    mkdirSync(desk.path('数据/backups'), { recursive: true })
    const kept = '数据/backups/duty-lists-20260901-080000000Z-regular.db'
    expect(await desk.run('backup', kept)).toMatchObject({ exitCode: 0 })
    for (const file of readdirSync(desk.path('数据')).filter((name) => name.startsWith('duty-lists.db')))
      rmSync(desk.path(`数据/${file}`))
    const looked = await desk.run('lists', '--json')
    expect(looked).toMatchObject({ exitCode: 0 })
    expect(JSON.parse(looked.stdout)).toEqual([])
    expect(looked.stderr).toContain('没有找到数据文件')
    expect(looked.stderr).toContain('备份')
  })

  it('imports it, finds it in the library and reads it back', async () => {
    const imported = await desk.run('import', '去年 清单.json', '--json')
    expect(imported).toMatchObject({ exitCode: 0, stderr: '' })
    const [entry] = JSON.parse(imported.stdout)
    expect(entry).toMatchObject({
      id: 1,
      title: sample.title,
      itemCount,
      categoryCount: sample.categories.length,
    })

    const lists = await desk.run('lists', '--json')
    expect(JSON.parse(lists.stdout)).toMatchObject([{ id: 1, office: sample.office, itemCount }])
    const shown = await desk.run('show', '1')
    expect(JSON.parse(shown.stdout)).toEqual(sample)
  })

  it('imports several files at once; a list that is there already is said, not overwritten', async () => {
    const other = { ...sampleList, office: '白石乡', title: ['白石乡配合履职事项清单'] }
    writeFileSync(desk.path('白石乡.json'), printExchange(other))
    await desk.run('import', '白石乡.json')
    const imported = await desk.run('import', '去年 清单.json', '白石乡.json')
    expect(imported).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(/^清单库中本来就有白石乡.*没有覆盖。\n$/),
    })
    expect(imported.stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(['2', '3', ''])
    expect(JSON.parse((await desk.run('lists', '--json')).stdout)).toHaveLength(3)
  })

  it('is told before anything is read where the files are too large to wait for each other', async () => {
    const names = Array.from({ length: 5 }, (_, at) => `${at}.docx`)
    for (const name of names) {
      writeFileSync(desk.path(name), '')
      truncateSync(desk.path(name), 90 * 2 ** 20)
    }
    const { exitCode, stderr } = await desk.run('import', ...names)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('合计超过 400 MB')])
  })

  it('imports a file with a name as long as the disk allows', async () => {
    const long = `${'2024 '.repeat(40)}.json`
    writeFileSync(desk.path(long), printExchange(sampleList))
    expect(await desk.run('import', long)).toMatchObject({ exitCode: 0, stderr: '' })
  })

  it('exports it to Word, Excel, a web page and JSON; each read again is the same list', async () => {
    await desk.run('import', '去年 清单.json')
    const outputs = ['docx', 'xlsx', 'html', 'json'].flatMap((format) => [`--${format}`, `清单.${format}`])
    const exported = await desk.run('export', '1', ...outputs)
    expect(exported).toMatchObject({ exitCode: 0, stdout: '' })
    expect(JSON.parse(readFileSync(desk.path('清单.json'), 'utf8'))).toEqual(sample)
    for (const file of ['清单.docx', '清单.xlsx', '清单.html']) {
      expect(await desk.run('convert', file, '--json', '回读.json')).toMatchObject({ exitCode: 0 })
      const again = exchangeSchema.parse(JSON.parse(readFileSync(desk.path('回读.json'), 'utf8')))
      expect({ ...again, year: sample.year }, file).toEqual(sample)
    }
  })

  it('converts it without leaving anything else behind', async () => {
    expect((await desk.run('convert', '去年 清单.json', '--docx', '新.docx')).exitCode).toBe(0)
    expect(readdirSync(desk.folder).toSorted()).toEqual(['去年 清单.json', '新.docx'].toSorted())
  })

  it('backs everything up, and goes back to it after a mishap', async () => {
    await desk.run('import', '去年 清单.json')
    expect(await desk.run('backup', '备份.db', '--json')).toMatchObject({ exitCode: 0 })
    const before = await desk.run('lists', '--json')
    await desk.run('import', '去年 清单.json')
    expect((await desk.run('lists', '--json')).stdout).not.toBe(before.stdout)

    const restored = await desk.run('restore', '备份.db', '--json')
    expect(restored.exitCode).toBe(0)
    expect(JSON.parse(restored.stdout)).toMatchObject({ lists: 1, items: itemCount })
    expect((await desk.run('lists', '--json')).stdout).toBe(before.stdout)
    expect(existsSync(JSON.parse(restored.stdout).keptAside)).toBe(true)
  })

  it('checks a file, and the same list in the library', async () => {
    await desk.run('import', '去年 清单.json')
    const ofFile = await desk.run('check', '去年 清单.json', '--json')
    const ofList = await desk.run('check', '1', '--json')
    expect(JSON.parse(ofFile.stdout)).toEqual(JSON.parse(ofList.stdout))
    for (const finding of JSON.parse(ofFile.stdout)) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'item', 'column', 'quote', 'message', 'fix'])
    }
  })
})

/** A picture as a phone saves it; only its name says that it is a workbook. */
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
  deflateSync(Buffer.alloc(4)),
])

describe('what can go wrong says one Chinese sentence, and nothing has changed', () => {
  // One desk for all: what one of them spoiled, the next would see.
  beforeAll(async () => {
    sitDown()
    await desk.run('import', '去年 清单.json')
    writeFileSync(desk.path('空.xlsx'), '')
    writeFileSync(desk.path('照片.xlsx'), PNG)
    writeFileSync(desk.path('通知.txt'), '关于召开会议的通知\n请各村按时参加。\n')
    writeFileSync(desk.path('旧.docx'), '旧文件')
    mkdirSync(desk.path('文件夹'))
    symlinkSync('环.xlsx', desk.path('环.xlsx'))
    symlinkSync('/dev/full', desk.path('设备.docx'))
    symlinkSync('数据', desk.path('数据的别名'))
    symlinkSync('/dev/zero', desk.path('无底.xlsx'))
    symlinkSync('去年 清单.json', desk.path('别名.json'))
  })
  afterAll(() => desk.remove())

  it.each([
    ['a path that is not there', ['import', '没有.xlsx'], 3],
    ['a folder', ['import', '文件夹'], 3],
    ['an empty file', ['import', '空.xlsx'], 3],
    ['a picture named like a workbook', ['import', '照片.xlsx'], 3],
    ['a text without a table', ['import', '通知.txt'], 4],
    ['a file that never ends', ['check', '无底.xlsx'], 3],
    ['a device as the output', ['export', '1', '--html', '新.html', '--docx', '设备.docx'], 6],
    ['a device as the backup', ['backup', '设备.docx'], 6],
    ['a backup over the log of the data', ['backup', '数据/duty-lists.db-wal'], 6],
    ['a backup over the data by another way', ['backup', '数据的别名/duty-lists.db'], 6],
    ['an output over the log by another way', ['export', '1', '--json', '数据的别名/duty-lists.db-shm'], 2],
    ['a second folder that is not there', ['backup-folder', '没有'], 6],
    [
      'no second folder any more, of data below a file',
      ['backup-folder', '--off', '--data', '通知.txt/子'],
      6,
    ],
    ['data below a file', ['backup-folder', '文件夹', '--data', '通知.txt/子'], 6],
    ['a name of several lines', ['check', '没\n有.xlsx'], 3],
    ['one bad file among good ones', ['import', '去年 清单.json', '通知.txt'], 4],
    ['converting a picture', ['convert', '照片.xlsx', '--json', '旧.docx'], 3],
    ['checking a picture', ['check', '照片.xlsx'], 3],
    ['an output in a folder that is not there', ['convert', '去年 清单.json', '--docx', '没有/新.docx'], 6],
    [
      'one output of two that can not be written',
      ['export', '1', '--docx', '旧.docx', '--xlsx', '文件夹'],
      6,
    ],
    ['a former file that can not be read', ['export', '1', '--docx', '旧.docx', '--xlsx', '环.xlsx'], 6],
    ['an output over the input', ['convert', '去年 清单.json', '--json', './去年 清单.json'], 2],
    ['an output over the input by its other name', ['convert', '去年 清单.json', '--json', '别名.json'], 2],
    ['an output over the database', ['export', '1', '--json', '数据/duty-lists.db'], 2],
    ['a conversion over the database', ['convert', '去年 清单.json', '--html', '数据/duty-lists.db'], 2],
    ['a backup to a folder that is not there', ['backup', '没有/备份.db'], 6],
    ['going back to something that is no backup', ['restore', '照片.xlsx'], 3],
    ['going back to a file that is not there', ['restore', '没有.db'], 3],
    ['a list that is not there', ['show', '7'], 2],
    ['something that is no list', ['export', '第一份', '--docx', '新.docx'], 2],
    ['no output asked for', ['convert', '去年 清单.json'], 2],
    ['two outputs in one file', ['convert', '去年 清单.json', '--docx', '新.docx', '--xlsx', './新.docx'], 2],
    ['an option that is not there', ['lists', '--all'], 2],
    ['an option without its value', ['export', '1', '--docx'], 2],
    ['a command that is not there', ['delete', '1'], 2],
    ['a port that is none', ['serve', '--port', '99999'], 2],
  ])('%s', async (_, args, exitCode) => {
    const before = await desk.run('lists', '--json')
    const files = readdirSync(desk.folder)
    const run = await desk.run(...args)
    expect(run.exitCode).toBe(exitCode)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(/[\p{Script=Han}]/u)
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect((await desk.run('lists', '--json')).stdout).toBe(before.stdout)
    expect(readdirSync(desk.folder)).toEqual(files)
    expect(readFileSync(desk.path('旧.docx'), 'utf8')).toBe('旧文件')
  })

  it('a folder as the output is answered with a file in it', async () => {
    const run = await desk.run('export', '1', '--docx', '文件夹/')
    expect(run.exitCode).toBe(6)
    expect(run.stderr).toContain('请写出文件的名称，例如“文件夹/清单.docx”')
  })

  it('a name that is too long is said as such', async () => {
    const run = await desk.run('export', '1', '--docx', `${'清'.repeat(100)}.docx`)
    expect(run.exitCode).toBe(6)
    expect(run.stderr).toContain('太长；请缩短文件名')
  })

  it('a data file that is none of ours is left alone', async () => {
    const file = desk.path('数据/duty-lists.db')
    writeFileSync(file, '这不是数据文件'.repeat(500))
    const before = readFileSync(file)
    expect((await desk.run('lists')).exitCode).toBe(5)
    expect(readFileSync(file)).toEqual(before)
  })

  it('a command that fails in a new place leaves no data folder behind', async () => {
    const place = desk.path('新数据')
    for (const args of [
      ['show', '1'],
      ['check', '1'],
      ['export', '1', '--docx', '新.docx'],
      ['import', '去年 清单.json', '照片.xlsx'],
      ['restore', '照片.xlsx'],
    ]) {
      const { exitCode } = await desk.run(...args, '--data', '新数据')
      expect([args[0], exitCode, existsSync(place)]).toEqual([args[0], expect.any(Number), false])
      expect(exitCode).toBeGreaterThan(1)
    }
    expect((await desk.run('lists', '--data', '去年 清单.json/新数据')).exitCode).toBe(5)
    expect((await desk.run('import', '去年 清单.json', '--data', '新数据')).exitCode).toBe(0)
    expect((await desk.run('lists', '--data', '新数据')).stdout).toContain('青禾镇')
  })

  it('offers only commands that there are', async () => {
    const { stdout } = await desk.run('--help')
    const names = Array.from(stdout.matchAll(/^ {2}([a-z]+) /gm), ([, name = '']) => name)
    for (const name of names) {
      expect((await desk.run(name, '--help')).exitCode, name).toBe(0)
      expect((await desk.run(name, '--nonsense')).exitCode, name).toBe(2)
    }
    expect(names).toContain('convert')
  })
})
