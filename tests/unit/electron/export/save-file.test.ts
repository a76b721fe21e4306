import { execFile, execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFile } from '../../../../electron/export/save-file.ts'

const isRoot = process.getuid?.() === 0
const onLinux = process.platform === 'linux'
const NAME = '青禾镇配合履职事项清单.docx'
const OLD = '去年的清单'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '导出 '))
  path = join(folder, NAME)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Tells whether the machine lets this user do a thing that needs the administrator. */
function allowed(command: string, ...parameters: string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * Rights do not bind the administrator, who runs the tests on a server: the nobody of Linux saves.
 * Null where that user can’t read the program (a clone in the administrator’s home).
 */
async function saveAsClerk(target: string): Promise<unknown> {
  const script = fileURLToPath(new URL('save-as-clerk.ts', import.meta.url))
  const user = isRoot ? { uid: 65_534, gid: 65_534 } : {}
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, target], user)
    return JSON.parse(stdout)
  } catch (error) {
    if (isRoot) return null
    throw error
  }
}

describe('saveFile', () => {
  it.skipIf(process.platform === 'win32')('never takes the place of a device', async () => {
    await symlink('/dev/null', path)
    expect(await saveFile(path, bytes('第一稿'))).toMatchObject({ ok: false, error: { reason: 'is-device' } })
    expect(await readlink(path)).toBe('/dev/null')
    expect(await readdir(folder)).toEqual([NAME])
  })

  it('writes a new file and replaces an old one, leaving nothing else behind', async () => {
    expect(await saveFile(path, bytes('第一稿'))).toEqual({ ok: true, value: undefined })
    expect(await saveFile(path, bytes('第二稿'))).toEqual({ ok: true, value: undefined })
    expect(await readFile(path, 'utf8')).toBe('第二稿')
    expect(await readdir(folder)).toEqual([NAME])
  })

  it('keeps a document that LibreOffice or WPS has open, and offers another name', async () => {
    await writeFile(path, OLD)
    await writeFile(join(folder, '青禾镇配合履职事项清单（2）.docx'), '')
    for (const mark of [`.~lock.${NAME}#`, `.~${NAME}`]) {
      await writeFile(join(folder, mark), '')
      const result = await saveFile(path, bytes('新稿'))
      expect(result).toMatchObject({
        ok: false,
        error: { reason: 'locked', otherName: '青禾镇配合履职事项清单（3）.docx' },
      })
      expect(result).toHaveProperty('error.message', expect.stringContaining('请先关闭它再导出'))
      await rm(join(folder, mark))
    }
    expect(await readFile(path, 'utf8')).toBe(OLD)
  })

  it('says that a folder does not exist, or is a file', async () => {
    await writeFile(path, OLD)
    for (const missing of [join(folder, '没有', NAME), join(path, NAME)]) {
      expect(await saveFile(missing, bytes('新稿'))).toMatchObject({
        ok: false,
        error: { reason: 'no-folder', message: expect.stringContaining('请重新选择文件夹') },
      })
    }
    expect(await readdir(folder)).toEqual([NAME])
  })

  it('does not write over a folder of that name', async () => {
    await mkdir(path)
    expect(await saveFile(path, bytes('新稿'))).toMatchObject({ ok: false, error: { reason: 'is-folder' } })
  })

  it('says that a name is too long', async () => {
    const result = await saveFile(join(folder, `${'清'.repeat(100)}.docx`), bytes('新稿'))
    expect(result).toMatchObject({ ok: false, error: { reason: 'too-long' } })
    expect(await readdir(folder)).toEqual([])
  })

  it.skipIf(!onLinux)(
    'keeps a read-only file, and says that a folder may not be written to',
    async (test) => {
      await writeFile(path, OLD)
      await chmod(path, 0o444)
      await chmod(folder, 0o755)
      const file = await saveAsClerk(path)
      if (file === null) return test.skip('no other user may read the program here')
      expect(file).toMatchObject({ ok: false, error: { reason: 'read-only-file' } })
      expect(file).toHaveProperty('error.message', expect.stringContaining('请取消它的只读属性'))
      await chmod(folder, 0o555)
      const other = await saveAsClerk(join(folder, 'b.docx'))
      await chmod(folder, 0o755)
      expect(other).toMatchObject({ ok: false, error: { reason: 'read-only' } })
      expect(other).toHaveProperty('error.message', expect.stringContaining('请换一个文件夹'))
      expect(await readFile(path, 'utf8')).toBe(OLD)
      expect(await readdir(folder)).toEqual([NAME])
    },
  )

  it.skipIf(!onLinux || !isRoot)('keeps the old file on a full or a read-only disk', async (test) => {
    if (!allowed('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder))
      return test.skip('this machine lets nobody mount a small disk')
    try {
      await writeFile(path, OLD)
      const full = await saveFile(path, new Uint8Array(200_000).fill(65))
      expect(full).toMatchObject({ ok: false, error: { reason: 'full' } })
      expect(full).toHaveProperty('error.message', expect.stringContaining('磁盘已满'))
      expect(await readdir(folder)).toEqual([NAME])
      execFileSync('mount', ['-o', 'remount,ro', folder])
      expect(await saveFile(path, bytes('新稿'))).toMatchObject({ ok: false })
      expect(await saveFile(join(folder, 'b.docx'), bytes('新稿'))).toMatchObject({
        ok: false,
        error: { reason: 'read-only' },
      })
      expect(await readFile(path, 'utf8')).toBe(OLD)
    } finally {
      execFileSync('umount', [folder])
    }
  })

  it.skipIf(!onLinux || !isRoot)('tries again, then gives up on a file that is held', async (test) => {
    await writeFile(path, OLD)
    const other = join(folder, 'held')
    await writeFile(other, OLD)
    // A file that another is mounted on answers EBUSY to a rename, as an open document does on Windows.
    if (!allowed('mount', '--bind', other, path)) return test.skip('this machine lets nobody mount')
    try {
      const result = await saveFile(path, bytes('新稿'))
      expect(result).toMatchObject({ ok: false, error: { reason: 'locked' } })
    } finally {
      execFileSync('umount', [path])
    }
    expect(await readFile(path, 'utf8')).toBe(OLD)
    expect((await readdir(folder)).toSorted()).toEqual(['held', NAME])
  })

  it.skipIf(!onLinux || !isRoot)('succeeds once a file that was held is let go', async (test) => {
    await writeFile(path, OLD)
    const other = join(folder, 'held')
    await writeFile(other, OLD)
    if (!allowed('mount', '--bind', other, path)) return test.skip('this machine lets nobody mount')
    const release = setTimeout(() => execFileSync('umount', [path]), 120)
    const result = await saveFile(path, bytes('新稿'))
    clearTimeout(release)
    expect(result.ok).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('新稿')
  })
})
