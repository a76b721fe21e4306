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

  it('numbers lines that begin with a number of their own words', () => {
    expect(pasted('2024年底前完成摸排。\n24小时值班。\n组织入户。', '1.审核。\n2.')).toBe(
      '1.审核。\n2.2024年底前完成摸排。\n3.24小时值班。\n4.组织入户。',
    )
  })

  it('takes bullets away', () => {
    expect(pasted('·下发通知。\n● 开展培训。', '1.')).toBe('1.下发通知。\n2.开展培训。')
  })

  it('begins the next duty where numbered lines come in behind a whole sentence', () => {
    expect(pasted('1.制定预案。\n2.开展演练。', '1.审核。\n2.公示。')).toBe(
      '1.审核。\n2.公示。\n3.制定预案。\n4.开展演练。',
    )
    expect(pasted('1.制定预案；\n2.开展演练。', '1.审核，')).toBe('1.审核，制定预案；\n2.开展演练。')
  })

  it('leaves a dash inside a sentence to the field: it is a minus there', () => {
    expect(pasted('- 5℃以下', '1.巡查河道', '1.巡查'.length)).toBeUndefined()
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

  it.each([
    ['3、下发通知。\n4、开展培训。'],
    ['3．下发通知。\n4．开展培训。'],
    ['3)下发通知。\n4)开展培训。'],
    ['3）下发通知。\n4）开展培训。'],
    ['（2）下发通知。\n（3）开展培训。'],
    ['⑵下发通知。\n⑶开展培训。'],
    ['②下发通知。\n③开展培训。'],
    ['（二）下发通知。\n（三）开展培训。'],
    ['二、下发通知。\n三、开展培训。'],
    ['2\t下发通知。\r\n3\t开展培训。\r\n'],
    ['2.1\t下发通知。\r\n2.2\t开展培训。\r\n'],
    ['\uf06c\t下发通知。\r\n\uf06c\t开展培训。\r\n'],
    ['l\t下发通知。\r\nl\t开展培训。\r\n'],
    ['- 下发通知。\n- 开展培训。'],
    ['下发通知。\t开展培训。'],
  ])('gives the numbers of the text it comes into, whatever was typed: %j', (text) => {
    const expected = '县民政局：\n1.审核。\n2.下发通知。\n3.开展培训。'
    expect(pasted(text, '县民政局：\n1.审核。\n2.')).toBe(expected)
    expect(pasted(text, '1、审核。\n2、')).toBe('1、审核。\n2、下发通知。\n3、开展培训。')
    expect(pasted(text, '1.审核。\n（1）登记。\n（2）')).toBe(
      '1.审核。\n（1）登记。\n（2）下发通知。\n（3）开展培训。',
    )
  })

  it('keeps what is nested below what it is nested in', () => {
    expect(pasted('3、通知。\n（1）县级。\n①书面。\n（2）镇级。\n4、培训。', '1.审核。\n2.')).toBe(
      '1.审核。\n2.通知。\n（1）县级。\n①书面。\n（2）镇级。\n3.培训。',
    )
    expect(pasted('（一）通知。\n1.县级。\n2.镇级。\n（二）培训。', '')).toBe(
      '1.通知。\n（1）县级。\n（2）镇级。\n2.培训。',
    )
  })

  it('keeps the mark that was typed where there is none to follow', () => {
    expect(pasted('3、通知。\n4、培训。', '')).toBe('1、通知。\n2、培训。')
    expect(pasted('3)通知。\n4)培训。', '县民政局：\n')).toBe('县民政局：\n1.通知。\n2.培训。')
  })

  it('takes the number of a single line away as well, but not what stands inside a sentence', () => {
    expect(pasted('3、下发通知。', '1.审核。\n2.')).toBe('1.审核。\n2.下发通知。')
    expect(pasted('（2）下发通知。', '')).toBe('1.下发通知。')
    expect(pasted('（2）项', '1.按照第')).toBeUndefined()
  })

  it('takes a single cell without the line break that Excel puts behind it', () => {
    expect(pasted('民政局\r\n', '1.县')).toBe('1.县民政局')
  })

  it('leaves blanks alone to the field', () => {
    for (const blank of [' ', '　', '\n']) expect(pasted(blank, '1.县民政局')).toBeUndefined()
  })

  it('takes several cells, also some with line breaks, each as lines of its own', () => {
    expect(pasted('"1.通知。\n2.培训。"\t"1.巡查。\n2.上报""险情""。"\r\n', '1.')).toBe(
      '1.通知。\n2.培训。\n3.巡查。\n4.上报"险情"。',
    )
    expect(pasted('通知。\r\n"1.培训。\n2.巡查。"\r\n', '1.')).toBe('1.通知。\n2.培训。\n3.巡查。')
  })
})
