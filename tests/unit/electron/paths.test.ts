import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, PORTABLE_MARKER, type Machine } from '../../../electron/paths.ts'
import { temporaryFolder } from '../../support/database.ts'

function machine(change: Partial<Machine>): Machine {
  return { platform: 'linux', env: {}, home: '/home/王芳', programFolder: '/opt/duty-list', ...change }
}

test('the data lies in the local application data of each platform', () => {
  expect(dataFolder(undefined, machine({}))).toBe(join('/home/王芳', '.local/share/duty-list-editor'))
  expect(dataFolder(undefined, machine({ env: { XDG_DATA_HOME: '/data/王芳' } }))).toBe(
    join('/data/王芳', 'duty-list-editor'),
  )
  expect(dataFolder(undefined, machine({ platform: 'darwin' }))).toBe(
    join('/home/王芳', 'Library/Application Support/duty-list-editor'),
  )
  expect(dataFolder(undefined, machine({ platform: 'win32', env: { LOCALAPPDATA: '/c/Local' } }))).toBe(
    join('/c/Local', 'duty-list-editor'),
  )
})

test('a missing or relative variable falls back to the home folder', () => {
  expect(dataFolder(undefined, machine({ platform: 'win32' }))).toBe(
    join('/home/王芳', 'AppData/Local/duty-list-editor'),
  )
  expect(dataFolder(undefined, machine({ env: { XDG_DATA_HOME: 'data' } }))).toBe(
    join('/home/王芳', '.local/share/duty-list-editor'),
  )
})

test('the portable edition keeps its data beside the program', () => {
  const programFolder = temporaryFolder()
  writeFileSync(join(programFolder, PORTABLE_MARKER), '')
  expect(dataFolder(undefined, machine({ programFolder }))).toBe(join(programFolder, 'data'))
})

test('--data goes before everything else', () => {
  expect(dataFolder('U盘/清单', machine({}))).toBe(resolve('U盘/清单'))
})
