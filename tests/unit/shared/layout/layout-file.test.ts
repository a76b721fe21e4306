import { describe, expect, it } from 'vitest'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../shared/layout/built-in.ts'
import { freeLayoutName, printLayoutFile, readLayoutFile } from '../../../../shared/layout/layout-file.ts'

const layout = layoutFor('cooperation')

function problemOf(text: string): string {
  const read = readLayoutFile(text)
  if (read.ok) throw new Error('taken for a layout')
  return read.error
}

describe('a layout file', () => {
  it.each(BUILT_IN_LAYOUTS.map((built) => [built.name, built] as const))(
    'carries %s unchanged',
    (_, built) => {
      expect(readLayoutFile(printLayoutFile(built))).toEqual({ ok: true, value: built })
    },
  )

  it('may begin with a byte order mark, as Notepad writes it', () => {
    expect(readLayoutFile(`\uFEFF${printLayoutFile(layout)}`).ok).toBe(true)
  })

  it('is refused when it is something else', () => {
    for (const text of ['', '序号\t事项名称', '[]', '{"format":"duty-layout/1"}', '{"layout":{}}']) {
      expect(problemOf(text)).toBe('这不是版式文件，请选择由本软件导出的版式文件。')
    }
  })

  it('is refused when a newer program wrote it, or when it is damaged', () => {
    expect(problemOf(printLayoutFile(layout).replace('duty-layout/1', 'duty-layout/2'))).toMatch(/更新版本/)
    expect(problemOf(printLayoutFile(layout).replace('"height": 210', '"height": "A4"'))).toMatch(
      /已损坏（page\.height）/,
    )
  })

  it('is refused, with the reason, when the layout can’t print', () => {
    const wide = { ...layout, page: { ...layout.page, margins: { ...layout.page.margins, left: 60 } } }
    expect(problemOf(printLayoutFile(wide))).toMatch(/^这个版式不能打印：各列合计宽/)
  })
})

describe('freeLayoutName', () => {
  it('keeps a free name and numbers a taken one', () => {
    expect(freeLayoutName('五列', ['六列'])).toBe('五列')
    expect(freeLayoutName('五列', ['五列', '五列 2'])).toBe('五列 3')
    expect(freeLayoutName('  ', [])).toBe('版式')
  })
})
