import { describe, expect, it } from 'vitest'
import { paste } from '../../../../../../renderer/features/editor/duty/paste.ts'

function pasted(text: string, into: string, at = into.length): string | undefined {
  return paste({ text: into, start: at, end: at }, text)?.text
}

describe('pasting into a duty text', () => {
  it('takes Word’s lines with their typed numbers given anew', () => {
    expect(pasted('1.\t下发通知。\r\n2.\t开展培训。\r\n', '县民政局：\n1.审核。\n2.')).toBe(
      '县民政局：\n1.审核。\n2.下发通知。\n3.开展培训。',
    )
  })

  it('numbers lines that came without numbers like the line they come into', () => {
    expect(pasted('下发通知。\n开展培训。', '1.')).toBe('1.下发通知。\n2.开展培训。')
  })

  it('takes bullets away', () => {
    expect(pasted('·下发通知。\n● 开展培训。', '1.')).toBe('1.下发通知。\n2.开展培训。')
  })

  it('takes Excel’s cell out of its quotation marks', () => {
    expect(pasted('"1.下发“一卡通”。\n2.培训""骨干""。"\r\n', '')).toBe('1.下发“一卡通”。\n2.培训"骨干"。')
  })

  it('keeps headings as headings, and what stood behind the cursor', () => {
    const into = '县民政局：\n1.审核。公示。'
    expect(pasted('拨款。\n县财政局：\n1.监督。', into, into.indexOf('公示'))).toBe(
      '县民政局：\n1.审核。拨款。\n县财政局：\n1.监督。公示。',
    )
  })

  it('leaves a piece of one line to the field', () => {
    expect(pasted('民政局', '1.县')).toBeUndefined()
  })
})
