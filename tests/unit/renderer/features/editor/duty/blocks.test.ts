import { describe, expect, it } from 'vitest'
import {
  departmentsWithoutBlock,
  headingFor,
  withBlock,
} from '../../../../../../renderer/features/editor/duty/blocks.ts'

const county = { full: '云泽县', short: '云泽', unit: '县', city: '' }

describe('a block of duties for each department', () => {
  it('is missing for departments that no heading names, in full or in short', () => {
    const text = '县民政局：\n1.审核。\n云泽县财政局：\n1.拨款。\n县卫健委：\n1.体检。'
    const departments = ['云泽县民政局', '云泽县财政局', '云泽县卫生健康委员会', '云泽县残疾人联合会']
    expect(departmentsWithoutBlock(text, departments, county)).toEqual(['云泽县残疾人联合会'])
  })

  it('is headed by the department’s name without the county’s', () => {
    expect(headingFor('云泽县财政局', county)).toBe('县财政局')
    expect(headingFor('中国人民银行云泽支行', county)).toBe('中国人民银行云泽支行')
  })

  it('stands at the end, ready for the first duty', () => {
    expect(withBlock('', '县财政局')).toBe('县财政局：\n1.')
    expect(withBlock('县民政局：\n1、审核。', '县财政局')).toBe('县民政局：\n1、审核。\n县财政局：\n1、')
  })
})
