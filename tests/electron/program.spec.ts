import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHANNELS } from '../../electron/ipc/channels.ts'
import { startProgram } from './double/start.ts'
import { expect, test } from './program.ts'

test('the program starts with its first screen in a locked window', async ({ program }) => {
  const { page, controls } = program
  await expect(page.getByRole('button', { name: '打开示例清单' })).toBeVisible()
  expect(await controls.recorded('window')).toMatchObject([
    {
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        spellcheck: false,
      },
    },
  ])
  expect(JSON.stringify(await controls.recorded('window'))).not.toContain('enableBlinkFeatures')
  expect(await controls.recorded('sandbox')).toEqual([true])
  await expect.poll(() => controls.recorded('window-call')).toEqual(['show'])
  expect(await page.evaluate(() => [typeof require, typeof process])).toEqual(['undefined', 'undefined'])
  expect(await page.evaluate(() => Object.keys(window.dutyListBridge ?? {}))).toEqual([
    'call',
    'saveFile',
    'saveFolder',
    'openFile',
    'showInFolder',
    'onFileOpened',
    'print',
  ])
})

test('the menu is Chinese, and opens the data folder', async ({ program, folder }) => {
  const { controls } = program
  expect((await controls.menuLabels()).map(({ label }) => label)).toEqual(['文件', '编辑', '显示', '帮助'])
  for (const { label, items } of await controls.menuLabels()) {
    for (const item of items) expect(item, label).toMatch(/^\p{Script=Han}+$/u)
  }
  await controls.clickMenu('open-data-folder')
  expect(await controls.recorded('open-path')).toEqual([join(folder, '数据')])
})

test('the right mouse button cuts, copies, pastes and selects all in text fields', async ({ program }) => {
  const { controls } = program
  const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true }
  await controls.rightClick({ isEditable: true, selectionText: '河道', editFlags })
  await controls.rightClick({ isEditable: false, selectionText: '河道', editFlags })
  await controls.rightClick({ isEditable: false, selectionText: '', editFlags })
  const copy = { label: '复制', role: 'copy', enabled: true }
  expect(await controls.recorded('popup')).toEqual([
    [
      { label: '剪切', role: 'cut', enabled: true },
      copy,
      { label: '粘贴', role: 'pasteAndMatchStyle', enabled: false },
      { label: '全选', role: 'selectAll', enabled: true },
    ],
    [copy],
  ])
})

test('an export is saved where the clerk says, then opened and shown in its folder', async ({
  program,
  folder,
}) => {
  const { page, controls } = program
  const path = join(folder, '清单.docx')
  await controls.answerNextDialog({ canceled: false, filePath: path })
  const outcome = await page.evaluate(async () => {
    const bridge = window.dutyListBridge
    if (bridge === undefined) throw new Error('no bridge')
    const added = (await bridge.call('library.addSample', {})) as { value: { listId: number } }
    const built = (await bridge.call('export.build', {
      listId: added.value.listId,
      jobId: 'export',
      format: 'docx',
    })) as { value: { name: string; bytes: Uint8Array } }
    const saved = (await bridge.saveFile(built.value)) as { value: { token: string } }
    const opened = await bridge.openFile(saved.value.token)
    const shown = await bridge.showInFolder(saved.value.token)
    return { saved, opened, shown }
  })
  expect(outcome).toMatchObject({ saved: { ok: true, value: { saved: true } }, opened: { ok: true } })
  expect(JSON.stringify(outcome)).not.toContain(folder)
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
  expect(await controls.recorded('open-path')).toEqual([path])
  expect(await controls.recorded('show-item')).toEqual([path])
  expect(await controls.recorded('save-dialog')).toMatchObject([
    { filters: [{ name: 'Word 文档', extensions: ['docx'] }] },
  ])
})

test('a list is printed as PDF by the program itself', async ({ program }) => {
  const { page, controls } = program
  const beginning = await page.evaluate(async () => {
    const bridge = window.dutyListBridge
    const added = (await bridge?.call('library.addSample', {})) as { value: { listId: number } }
    const input = { listId: added.value.listId, jobId: 'export', format: 'pdf' }
    const built = (await bridge?.call('export.build', input)) as { value: { bytes: Uint8Array } }
    return String.fromCodePoint(...built.value.bytes.subarray(0, 5))
  })
  expect(beginning).toBe('%PDF-')
  expect(await controls.recorded('window')).toMatchObject([
    { show: false },
    { show: false, webPreferences: { sandbox: true, javascript: false } },
  ])
})

test('a save that the clerk thinks better of leaves nothing', async ({ program, folder }) => {
  const { page, controls } = program
  const save = (name: string): Promise<unknown> =>
    page.evaluate((file) => window.dutyListBridge?.saveFile({ name: file, bytes: new Uint8Array([1]) }), name)
  await controls.answerNextDialog({ canceled: true, filePath: '' })
  expect(await save('清单.docx')).toEqual({ ok: true, value: { saved: false } })
  expect(await readdir(folder)).toEqual(['数据'])
})

test('a file that a completed name would overwrite is asked about once more', async ({ program, folder }) => {
  const { page, controls } = program
  const [former, other] = [join(folder, '清单.docx'), join(folder, '新清单.docx')]
  await writeFile(former, '去年的清单')
  const save = (): Promise<unknown> =>
    page.evaluate(() => window.dutyListBridge?.saveFile({ name: '清单.docx', bytes: new Uint8Array([1]) }))
  await controls.answerNextDialog({ canceled: false, filePath: join(folder, '清单') })
  await controls.answerNextDialog({ canceled: false, filePath: join(folder, '新清单') })
  expect(await save()).toMatchObject({ ok: true, value: { saved: true } })
  expect((await controls.recorded('save-dialog'))[1]).toMatchObject({ defaultPath: former })
  expect(await readFile(former, 'utf8')).toBe('去年的清单')
  expect(await readFile(other)).toEqual(Buffer.from([1]))

  await controls.answerNextDialog({ canceled: false, filePath: join(folder, '清单') })
  await controls.answerNextDialog({ canceled: true, filePath: '' })
  expect(await save()).toEqual({ ok: true, value: { saved: false } })
  // Agreed to: the dialog itself asked about this very name.
  await controls.answerNextDialog({ canceled: false, filePath: former })
  expect(await save()).toMatchObject({ ok: true, value: { saved: true } })
  expect(await readFile(former)).toEqual(Buffer.from([1]))
})

test('a page can have no program saved or opened, and no path in a name', async ({ program, folder }) => {
  const { page, controls } = program
  const save = (name: string): Promise<unknown> =>
    page.evaluate((file) => window.dutyListBridge?.saveFile({ name: file, bytes: new Uint8Array([1]) }), name)
  expect(await save('清单.exe')).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  expect(await save('constructor.constructor')).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  await controls.answerNextDialog({ canceled: false, filePath: join(folder, '启动.bat') })
  expect(await save('../../清单.docx')).toMatchObject({ ok: true })
  expect(await readdir(folder)).toEqual(['启动.bat.docx', '数据'])
  expect(await controls.recorded('save-dialog')).toMatchObject([{ defaultPath: /[\\/]清单\.docx$/ }])
  const opened = await page.evaluate(() => window.dutyListBridge?.openFile('/etc/passwd'))
  expect(opened).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await controls.recorded('open-path')).toEqual([])
})

test('only the top frame of the program’s own page is answered', async ({ program }) => {
  const { controls } = program
  const own = { url: 'app://editor/', parent: null }
  // A page that closes is cut off from its window before what it saved last has arrived.
  for (const sender of [own, { ...own, detached: true }])
    expect(await controls.invokeAs(sender, 'call', 'library.lists', {})).toEqual({ ok: true, value: [] })
  for (const sender of [
    { url: 'https://evil.example/', parent: null },
    { url: 'app://evil/', parent: null },
    { url: 'app://editor.evil/', parent: null },
    { url: 'file:///etc/passwd', parent: null },
    { url: 'about:blank', parent: null },
    { url: 'https://evil.example/', parent: null, detached: true },
    { url: 'app://editor/', parent: { url: 'app://editor/' } },
    null,
  ]) {
    for (const channel of Object.values(CHANNELS)) {
      const answer = await controls.invokeAs(sender, channel, 'library.lists', {})
      expect(answer, `${channel} from ${JSON.stringify(sender)}`).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      })
    }
  }
})

test('a call with a wrong name or input is refused by the contract', async ({ program }) => {
  const { page, controls } = program
  const own = { url: 'app://editor/', parent: null }
  for (const [name, input] of [
    ['library.drop', {}],
    ['constructor', {}],
    ['__proto__', {}],
    ['list.get', { listId: '1' }],
    ['list.get', { listId: 1, path: '/etc/passwd' }],
    [{ name: 'library.lists' }, {}],
    [null, null],
  ]) {
    const answer = await controls.invokeAs(own, 'call', name, input)
    expect(answer, JSON.stringify([name, input])).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  }
  const unknown = page.evaluate(() => window.dutyListBridge?.call('library.drop' as 'library.lists', {}))
  await expect(unknown).rejects.toThrow('no such call')
})

test('nothing leaves the window: no navigation, no other window, no download, no network', async ({
  program,
}) => {
  const { page, controls } = program
  const start = page.url()
  await page.evaluate(() => window.location.assign('https://evil.example/'))
  await expect.poll(() => controls.recorded('navigation-denied')).toEqual(['https://evil.example/'])
  expect(page.url()).toBe(start)

  await page.evaluate(() => void window.open('https://evil.example/'))
  await expect
    .poll(() => controls.recorded('window-open'))
    .toEqual([{ url: 'https://evil.example/', action: 'deny' }])
  // What a page itself would load from elsewhere.
  const loaded = page.evaluate(() =>
    fetch('https://evil.example/').then(
      () => 'loaded',
      () => 'refused',
    ),
  )
  expect(await loaded).toBe('refused')
  expect(await controls.allowsDownload()).toBe(false)
  expect(await controls.grantsDevices()).toBe(false)
  expect(await controls.recorded('spell-checker')).toEqual([false])
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
  ]) {
    expect(await controls.grants(permission), permission).toBe(false)
  }
  expect(await controls.grants('clipboard-sanitized-write')).toBe(true)
  for (const url of [
    'https://update.example/',
    'http://127.0.0.1/',
    'ws://x.example/',
    'file:///etc/passwd',
    'ftp://x/',
  ]) {
    expect(await controls.blocks(url), url).toBe(true)
  }
  expect(await controls.blocks('app://editor/assets/x.js')).toBe(false)
})

test('the scheme serves the built screens and nothing else', async ({ program }) => {
  const { controls } = program
  const ask = async (path: string): Promise<Response> =>
    fetch((await controls.outsideAddress(`app://editor${path}`)).replace('editor.localhost', '127.0.0.1'))
  for (const path of ['/package.json', '/%2e%2e/%2e%2e/package.json', '/..%5celectron/main.js', '/assets/']) {
    expect((await ask(path)).status, path).toBe(404)
  }
  expect((await ask('/')).headers.get('content-security-policy')).toContain("script-src 'self'")
})

test('a second start brings the window to the front', async ({ program }) => {
  const { controls } = program
  await expect.poll(() => controls.recorded('window-call')).toEqual(['show'])
  await controls.secondInstance()
  expect(await controls.recorded('window-call')).toEqual(['show', 'restore', 'focus'])
})

test('closing the window during a save ends the program after the save', async ({ program, folder }) => {
  const { page, controls } = program
  await page.evaluate(() => {
    for (let n = 0; n < 30; n += 1) void window.dutyListBridge?.call('library.addSample', {})
  })
  await controls.closeWindow().catch(() => undefined)
  expect(await program.ended).toBe(0)
  expect(await readdir(join(folder, '数据'))).not.toContain('duty-lists.db-wal')
})

test('a data folder that can not be used is said, and left alone', async ({ folder }) => {
  await writeFile(join(folder, '数据'), '这是文件，不是文件夹')
  await expect(startProgram(join(folder, '数据'))).rejects.toThrow(/ended with 1: 履职清单编辑器无法启动：/)
  expect(await readFile(join(folder, '数据'), 'utf8')).toBe('这是文件，不是文件夹')
})

test('a start that fails offers the diagnostics, without the folder', async ({ folder }) => {
  await writeFile(join(folder, '数据'), '这是文件，不是文件夹')
  const log = join(folder, '剪贴板')
  const started = startProgram(join(folder, '数据'), [], { answers: [0], clipboard: log })
  await expect(started).rejects.toThrow(/ended with 1/)
  const copied = await readFile(log, 'utf8')
  expect(copied).toMatch(/^履职清单编辑器 诊断信息\n/)
  expect(copied).not.toContain(folder)
})

test('a start that fails in a way no one foresaw is said, and ends the program', async ({ folder }) => {
  await symlink('数据', join(folder, '数据'))
  await expect(startProgram(join(folder, '数据'))).rejects.toThrow(/ended with 1: .*启动时程序内部出错/)
})
