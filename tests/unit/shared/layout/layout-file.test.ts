import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../shared/layout/built-in.ts'
import { LARGEST_LAYOUT_FILE } from '../../../../shared/layout/layout-file-limit.ts'
import { freeLayoutName } from '../../../../shared/layout/free-name.ts'
import { printLayoutFile, readLayoutFile } from '../../../../shared/layout/layout-file.ts'
import type { Layout } from '../../../../shared/layout/types.ts'
import { layoutsThatPrint } from '../../../support/layouts-that-print.ts'

const layout = layoutFor('cooperation')

/** A layout's file with something changed in it by another hand. */
function tampered(change: (content: { format: string; layout: Record<string, unknown> }) => unknown): string {
  const content = JSON.parse(printLayoutFile(layout)) as { format: string; layout: Record<string, unknown> }
  return JSON.stringify(change(content))
}

function refusal(text: string): string {
  const read = readLayoutFile(text)
  if (read.ok) throw new Error('was not refused')
  return read.error
}

describe('a layout in a file', () => {
  it.each(BUILT_IN_LAYOUTS.map((built) => [built.name, built] as const))(
    '%s comes back as it was',
    (_, built) => {
      expect(readLayoutFile(printLayoutFile(built))).toEqual({ ok: true, value: built })
    },
  )

  it('comes back as it was, whatever can print', () => {
    fc.assert(
      fc.property(layoutsThatPrint, (any) => {
        expect(readLayoutFile(printLayoutFile(any))).toEqual({ ok: true, value: any })
      }),
    )
  })

  it('may have been saved by an editor that puts a mark before the text', () => {
    expect(readLayoutFile(`\uFEFF${printLayoutFile(layout)}`).ok).toBe(true)
  })

  it('is refused when it is something else', () => {
    for (const text of [
      '',
      '没有版式',
      '[]',
      'null',
      '{}',
      '{"format":"duty-list/1","layout":{}}',
      '{"format":7}',
    ])
      expect(refusal(text)).toContain('这不是版式文件')
  })

  it('is refused when a newer program wrote it', () => {
    expect(refusal(tampered((content) => ({ ...content, format: 'duty-layout/2' })))).toContain('更新版本')
  })

  it('is refused with the place of what is wrong', () => {
    const margins = tampered((content) => ({
      ...content,
      layout: { ...content.layout, cellPadding: 'wide' },
    }))
    expect(refusal(margins)).toContain('cellPadding')
  })

  it('is refused when it holds what this program does not know', () => {
    expect(refusal(tampered((content) => ({ ...content, script: 'x' })))).toContain('script')
    expect(
      refusal(tampered(({ format, layout: own }) => ({ format, layout: { ...own, watermark: '密' } }))),
    ).toContain('内容不对')
    const polluting = printLayoutFile(layout).replace('"name"', '"__proto__": { "polluted": true }, "name"')
    expect(refusal(polluting)).toContain('内容不对')
    expect('polluted' in {}).toBe(false)
  })

  it('is refused when a font name would break out of a style sheet or an XML part', () => {
    for (const font of ['宋体"/><x', "宋体'; }", 'a\u0000b', '\ud800', '宋'.repeat(32), ''])
      expect(
        refusal(
          tampered((content) => ({
            ...content,
            layout: { ...content.layout, body: { ...layout.body, eastAsianFont: font } },
          })),
        ),
      ).toContain('eastAsianFont')
  })

  it('is refused when it can’t print, with the reason', () => {
    const wide: Layout = { ...layout, columns: layout.columns.map((column) => ({ ...column, width: 90 })) }
    expect(refusal(printLayoutFile(wide))).toMatch(/不能打印.*合计宽450毫米/)
  })

  it('is not even read when it is far too large, or nested a hundred thousand times', () => {
    expect(refusal(' '.repeat(LARGEST_LAYOUT_FILE + 1))).toContain('太大')
    expect(refusal('['.repeat(100_000))).toContain('这不是版式文件')
  })
})

describe('a name for a layout', () => {
  it('gets a number where it is taken', () => {
    expect(freeLayoutName('本县版式', ['五列'])).toBe('本县版式')
    expect(freeLayoutName(' 五列 ', ['五列', '五列 2'])).toBe('五列 3')
    expect(freeLayoutName('', ['版式'])).toBe('版式 2')
  })
})
