import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../../../electron/launch/find-browser.ts'
import { printExchange } from '../../../../shared/duty-list/exchange.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'
import { newDesk, type Desk } from './command-line.ts'

let desk: Desk

describe('a clerk who needs a PDF', () => {
  beforeEach(() => {
    desk = newDesk()
    writeFileSync(desk.path('清单.json'), printExchange(sampleList))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    desk.remove()
  })

  it.skipIf(findBrowser() === null)('gets it by convert and by export', async () => {
    expect(await desk.run('convert', '清单.json', '--pdf', '转换.pdf')).toMatchObject({ exitCode: 0 })
    await desk.run('import', '清单.json')
    expect(await desk.run('export', '1', '--pdf', '导出.pdf')).toMatchObject({ exitCode: 0, stdout: '' })
    for (const name of ['转换.pdf', '导出.pdf'])
      expect(readFileSync(desk.path(name)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is told what to install where there is no browser; nothing is written', async () => {
    vi.stubEnv('CHROMIUM_PATH', desk.path('没有'))
    const run = await desk.run('convert', '清单.json', '--docx', '新.docx', '--pdf', '新.pdf')
    expect(run).toMatchObject({ exitCode: 6, stdout: '' })
    expect(run.stderr).toContain(
      '没有找到可以生成 PDF 的浏览器（Chrome、Edge 或 Chromium）；请安装其中一种后重试',
    )
    expect(readdirSync(desk.folder)).toEqual(['清单.json'])
  })
})
