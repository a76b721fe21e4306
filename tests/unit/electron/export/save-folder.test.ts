import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFolder } from '../../../../electron/export/save-folder.ts'

const FILES = ['征求意见稿—县公安局.docx', '征求意见稿—县司法局.docx'].map((name) => ({
  name,
  bytes: new TextEncoder().encode(name),
}))
const NAMES = FILES.map(({ name }) => name)
/** Longer than any disk allows. */
const TOO_LONG = { name: `${'局'.repeat(100)}.docx`, bytes: new Uint8Array([1]) }

let desk: string
let target: string

beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), '征求 意见-'))
  target = join(desk, '征求意见稿')
})
afterEach(() => rm(desk, { recursive: true, force: true }))

describe('saveFolder', () => {
  it('makes the folder, with the files and nothing else', async () => {
    expect(await saveFolder(target, FILES)).toEqual({ ok: true, value: undefined })
    expect((await readdir(target)).toSorted()).toEqual(NAMES.toSorted())
    expect(await readFile(join(target, NAMES[0] ?? ''), 'utf8')).toBe(NAMES[0])
    expect(await readdir(desk)).toEqual(['征求意见稿'])
  })

  it('fills an empty folder, also by another name of it and with what a system left there', async () => {
    await mkdir(target)
    await writeFile(join(target, 'desktop.ini'), '')
    await symlink(target, join(desk, '快捷'))
    expect(await saveFolder(join(desk, '快捷'), FILES)).toMatchObject({ ok: true })
    expect((await readdir(target)).toSorted()).toEqual([...NAMES, 'desktop.ini'].toSorted())
  })

  it('never touches a folder in which anything lies: it may be a reply', async () => {
    await mkdir(target)
    const reply = join(target, NAMES[0] ?? '')
    await writeFile(reply, '县公安局填好的意见')
    const saved = await saveFolder(target, FILES)
    expect(saved).toMatchObject({ ok: false, error: { reason: 'not-empty', otherName: '征求意见稿（2）' } })
    expect(saved).toHaveProperty('error.message', expect.stringContaining('没有写入任何文件'))
    expect(await readdir(target)).toEqual([NAMES[0]])
    expect(await readFile(reply, 'utf8')).toBe('县公安局填好的意见')
    expect(await readdir(desk)).toEqual(['征求意见稿'])
  })

  it('leaves nothing behind when one of the files can’t be written', async () => {
    expect(await saveFolder(target, [...FILES, TOO_LONG])).toMatchObject({
      ok: false,
      error: { reason: 'too-long' },
    })
    expect(await readdir(desk)).toEqual([])
    await mkdir(target)
    expect(await saveFolder(target, [...FILES, TOO_LONG])).toMatchObject({ ok: false })
    expect(await readdir(target)).toEqual([])
  })

  it('says that the place is a file, or that there is no folder around it', async () => {
    await writeFile(target, '')
    expect(await saveFolder(target, FILES)).toMatchObject({ error: { reason: 'is-file' } })
    expect(await saveFolder(join(target, '里面'), FILES)).toMatchObject({ error: { reason: 'no-folder' } })
    expect(await saveFolder(join(desk, '没有', '里面'), FILES)).toMatchObject({
      error: { reason: 'no-folder' },
    })
    expect(await readdir(desk)).toEqual(['征求意见稿'])
  })
})
