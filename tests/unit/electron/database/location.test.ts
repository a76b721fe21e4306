import { expect, test } from 'vitest'
import { describeRisk, riskyPlace } from '../../../../electron/database/location.ts'
import { temporaryFolder } from '../../../support/database.ts'

function place(path: string, fileSystem: number | null = null): string | null {
  return riskyPlace('任意', { realPath: () => path, fileSystem: () => fileSystem })
}

test('a folder on a local disk is nothing to warn of', () => {
  for (const path of [
    'C:\\Users\\王芳\\AppData\\Local\\duty-list-editor',
    '\\\\?\\C:\\清单',
    'D:\\onedrive资料汇编\\清单',
    '/home/王芳/.local/share/duty-list-editor',
  ]) {
    expect(place(path, 0xef53), path).toBeNull()
  }
  expect(riskyPlace(temporaryFolder())).toBeNull()
})

test('a network drive is recognised by its path or its file system', () => {
  expect(place('\\\\server\\共享\\清单')).toBe('network')
  expect(place('\\\\?\\UNC\\server\\共享')).toBe('network')
  for (const type of [0x6969, 0xff534d42, 0xfe534d42]) expect(place('/mnt/share', type)).toBe('network')
})

test('a folder of a sync program is recognised by its name', () => {
  for (const path of [
    'C:\\Users\\王芳\\OneDrive\\清单',
    'C:\\Users\\王芳\\OneDrive - 县政府\\清单',
    'D:\\坚果云\\清单',
    'E:\\WPS云盘\\',
    'D:\\BaiduSyncdisk\\清单',
    '/home/王芳/Dropbox/清单',
  ]) {
    expect(place(path), path).toBe('synchronised')
  }
})

test('each warning says what to do', () => {
  for (const risk of ['network', 'synchronised'] as const) expect(describeRisk(risk)).toContain('移到')
})
