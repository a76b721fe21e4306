import { CFB, utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { writeTable } from '../../../../electron/export/write-table.ts'
import { importFile } from '../../../../electron/import/import-file.ts'
import { printExchange } from '../../../../shared/duty-list/exchange.ts'
import { layoutFor } from '../../../../shared/layout/built-in.ts'
import { officialTable } from '../../../../shared/official-table/build.ts'
import { sampleList } from '../../../../shared/sample/sample-list.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function encryptedOfficeFile(): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64, 4))
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(8192, 7))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as string[][]), '表1')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const sampleFile = async (format: 'docx' | 'xlsx'): Promise<Uint8Array> =>
  writeTable(officialTable(sampleList, layoutFor(sampleList.kind, sampleList.columns)), format)

async function refusal(name: string, bytes: Uint8Array): Promise<{ code: string; message: string }> {
  const draft = await importFile(name, bytes)
  if (draft.ok) throw new Error(`${name} came in`)
  return draft.error
}

function expectOneChineseSentence(message: string): void {
  expect(message).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u)
  expect(message).toContain('未导入')
}

describe('a file that cannot be read is refused with a sentence', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['空文件.xlsx', () => new Uint8Array(), /是空的/],
    ['只有空行.txt', () => strToU8('\n \n'), /是空的/],
    ['照片.xlsx', () => PNG, /图片/],
    ['设了密码.xlsx', encryptedOfficeFile, /密码/],
    ['下载了一半.docx', async () => (await sampleFile('docx')).subarray(0, 9_000), /损坏/],
    ['下载了一半.xlsx', async () => (await sampleFile('xlsx')).subarray(0, 9_000), /损坏/],
    ['打包.zip', () => zipSync({ '说明.txt': strToU8('见附件') }), /压缩包/],
    ['断了的.json', () => strToU8('{"format": "duty-list/1", "kind"'), /损坏/],
    ['程序.exe', () => Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256), /无法识别/],
  ])('%s', async (name, bytes, reason) => {
    const { code, message } = await refusal(name, await bytes())
    expect(code).toBe('unreadable')
    expect(message).toMatch(reason)
    expectOneChineseSentence(message)
  })
})

test.each([
  ['a header', sampleList.columns.map((column) => ({ ...column, header: '长'.repeat(201) }))],
  ['too many columns', Array.from({ length: 21 }, () => ({ field: 'remarks', header: '备注' }) as const)],
])('an exchange file with %s that no layout may have is refused', async (_, columns) => {
  const { code, message } = await refusal('清单.json', strToU8(printExchange({ ...sampleList, columns })))
  expect(code).toBe('no-table')
  expectOneChineseSentence(message)
})

describe('a sound file without a list is refused with a sentence', () => {
  it.each<[string, () => Uint8Array]>([
    ['通知.txt', () => strToU8('关于报送材料的通知\n请各科室于本周五前报送。\n')],
    ['通讯录.txt', () => strToU8('姓名\t电话\n张三\t123\n')],
    [
      '考勤.xlsx',
      () =>
        workbookOf([
          ['姓名', '出勤'],
          ['张三', '22'],
        ]),
    ],
    ['空表.xlsx', () => workbookOf([['序号', '事项名称', '上级部门职责', '配合职责']])],
    ['别的数据.json', () => strToU8('{"name": "别的程序"}')],
  ])('%s', async (name, bytes) => {
    const { code, message } = await refusal(name, bytes())
    expect(code).toBe('no-table')
    expectOneChineseSentence(message)
  })
})
