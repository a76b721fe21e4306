import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsIn } from '../../../../electron/database/backup/kept.ts'
import { chooseSecond, copiesFolder, copyToSecond } from '../../../../electron/database/backup/second.ts'
import { temporaryFolder } from '../../../support/database.ts'
import { startService } from '../../../support/service.ts'

/** A clerk's computer with a stick in it. */
function withStick() {
  const stick = temporaryFolder()
  let chosen: string | null = stick
  const service = startService(undefined, { machine: { chooseFolder: async () => chosen } })
  return {
    ...service,
    stick,
    choose: (place: string | null) => (chosen = place),
    copies: () => backupsIn(copiesFolder(stick, service.folder)).map(({ file }) => file),
    ofComputer: () => backupsIn(join(service.folder, 'backups')),
  }
}

test('each backup is copied to the second folder that the clerk chose', async () => {
  const { call, copies, ofComputer, stick } = withStick()
  await call('library.addSample', {})
  await call('backup.take', {})
  expect(await call('backup.state', {})).toEqual({
    failure: null,
    second: { state: 'off', place: null, message: null },
    chooseCommand: null,
  })
  expect(await call('backup.chooseSecond', {})).toEqual({ chosen: true })
  // What was there before she chose comes along.
  expect(copies()).toHaveLength(1)
  await call('library.addSample', {})
  await call('backup.take', {})
  await expect.poll(copies).toHaveLength(2)
  for (const [place, { file }] of ofComputer().entries()) {
    expect(readFileSync(copies()[place] ?? '')).toEqual(readFileSync(file))
  }
  expect(await call('backup.state', {})).toMatchObject({ second: { state: 'ready', place: stick } })
  await call('backup.forgetSecond', {})
  await call('backup.take', {})
  expect(await call('backup.state', {})).toMatchObject({ second: { state: 'off' } })
  expect(copies()).toHaveLength(2)
})

test('a stick that is out is said, and catches up when it is in again', async () => {
  const { call, copies, stick, folder } = withStick()
  await call('library.addSample', {})
  await call('backup.chooseSecond', {})
  renameSync(stick, `${stick}-away`)
  await call('backup.take', {})
  await expect.poll(async () => (await call('backup.state', {})).second.state).toBe('missing')
  expect((await call('program.notices', {})).join('')).toContain('插上 U 盘后会自动补上')
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  renameSync(`${stick}-away`, stick)
  await call('backup.take', {})
  await expect.poll(copies).toHaveLength(2)
  expect(await call('program.notices', {})).toEqual([])
})

test('a folder that will not do is refused, and the choice before it stays', async () => {
  const { call, refused, choose, folder, stick } = withStick()
  await call('backup.chooseSecond', {})
  for (const place of [folder, join(folder, 'backups'), join(stick, '没有'), 'relative']) {
    mkdirSync(join(folder, 'backups'), { recursive: true })
    choose(place)
    expect(await refused('backup.chooseSecond', {}), place).toMatchObject({ code: 'output' })
  }
  choose(null)
  expect(await call('backup.chooseSecond', {})).toEqual({ chosen: false })
  expect(await call('backup.state', {})).toMatchObject({ second: { state: 'ready', place: stick } })
})

test('a place that can’t be written is said; the backup on this computer is taken all the same', async () => {
  const { call, stick, folder, ofComputer } = withStick()
  await call('library.addSample', {})
  await call('backup.chooseSecond', {})
  rmSync(copiesFolder(stick, folder), { recursive: true })
  // In the place of the folder: what no one may write through, root included.
  writeFileSync(copiesFolder(stick, folder), '一个同名的文件')
  await call('backup.take', {})
  await expect.poll(async () => (await call('backup.state', {})).second.state).toBe('failed')
  expect((await call('backup.state', {})).second.message).toMatch(
    /没能复制到第二备份文件夹.*本机的备份不受影响。$/,
  )
  expect(ofComputer()).toHaveLength(1)
})

test('two computers share a stick; each lets go only its own old copies', async () => {
  const { call, stick, folder, copies } = withStick()
  await call('library.addSample', {})
  const others = join(stick, '履职清单备份-另一台电脑')
  mkdirSync(others)
  for (let day = 10; day < 30; day += 1) {
    writeFileSync(join(others, `duty-lists-202603${day}-080000000Z-regular.db`), '')
    writeFileSync(join(others, `duty-lists-202603${day}-090000000Z-regular.db`), '')
  }
  writeFileSync(join(stick, '别的文件.txt'), '不要动')
  expect(await chooseSecond(folder, stick)).toEqual({ ok: true, value: undefined })
  for (let taken = 0; taken < 5; taken += 1) await call('backup.take', {})
  await expect.poll(copies).toHaveLength(3)
  expect(readdirSync(others)).toHaveLength(40)
  expect(readFileSync(join(stick, '别的文件.txt'), 'utf8')).toBe('不要动')
})

test('two users of one computer share a stick; the backups of one never push out those of the other', async () => {
  const { call, stick, copies } = withStick()
  const other = startService()
  for (const each of [call, other.call]) await each('library.addSample', {})
  expect(await chooseSecond(other.folder, stick)).toEqual({ ok: true, value: undefined })
  await call('backup.chooseSecond', {})
  for (let taken = 0; taken < 3; taken += 1) await call('backup.take', {})
  await expect.poll(copies).toHaveLength(3)
  for (let taken = 0; taken < 3; taken += 1) await other.call('backup.take', {})
  await copyToSecond(other.folder, new Date())
  expect(copies()).toHaveLength(3)
})

test('a copy that was cut off is made again, and nothing unfinished stays', async () => {
  const { call, stick, folder, copies } = withStick()
  await call('library.addSample', {})
  await call('backup.chooseSecond', {})
  await call('backup.take', {})
  await expect.poll(copies).toHaveLength(1)
  const [copy = ''] = copies()
  // A program that was killed at work, long gone.
  renameSync(copy, `${copy}.999999.tmp`)
  await copyToSecond(folder, new Date())
  expect(readdirSync(copiesFolder(stick, folder))).toHaveLength(1)
  expect(copies()).toEqual([copy])
})

test('a setting that can’t be read is no second folder', async () => {
  const { folder, call } = withStick()
  for (const text of ['', '{', '{"place":5}', '{"place":"x","more":1}', 'null']) {
    writeFileSync(join(folder, 'second-backup-folder.json'), text)
    expect(await copyToSecond(folder, new Date()), text).toEqual({ type: 'off' })
  }
  expect(await call('backup.state', {})).toMatchObject({ second: { state: 'off' } })
})

test('a browser window, which can’t ask for a folder, names the command that works there', async () => {
  const { call, folder } = startService()
  expect(await call('backup.state', {})).toMatchObject({
    chooseCommand: `npm run cli -- backup-folder 文件夹 --data "${folder}"`,
  })
})
