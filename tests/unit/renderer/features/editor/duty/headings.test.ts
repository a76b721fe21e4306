import { describe, expect, it } from 'vitest'
import {
  departmentsWithoutBlock,
  headingFor,
  headingStyleOf,
} from '../../../../../../renderer/features/editor/duty/headings.ts'

const county = { full: '云泽县', short: '云泽', unit: '县', city: '' }
const usual = { ending: '：', short: true }

function item(heading: string) {
  return {
    departments: ['云泽县民政局', '云泽县财政局'],
    superiorDuties: `${heading}\n1.拨款。\n联动监督：\n1.检查。`,
  }
}

describe('a block of duties for each department', () => {
  it('is missing for departments that no heading names, in full or in short', () => {
    const text = '县民政局：\n1.审核。\n云泽县财政局职责：\n1.拨款。\n县卫健委：\n1.体检。'
    const departments = ['云泽县民政局', '云泽县财政局', '云泽县卫生健康委员会', '云泽县残疾人联合会']
    expect(departmentsWithoutBlock(text, departments, county)).toEqual(['云泽县残疾人联合会'])
  })

  it('is headed by the department’s name without the county’s', () => {
    expect(headingFor('云泽县财政局', county, usual)).toBe('县财政局：')
    expect(headingFor('中国人民银行云泽支行', county, usual)).toBe('中国人民银行云泽支行：')
  })

  it('is headed as most blocks of the list are', () => {
    expect(headingStyleOf([], county)).toEqual(usual)
    expect(headingStyleOf([item('县财政局：')], county)).toEqual(usual)
    const items = [item('云泽县财政局职责：'), item('云泽县民政局职责：'), item('县民政局：')]
    expect(headingStyleOf(items, county)).toEqual({ ending: '职责：', short: false })
    expect(headingFor('云泽县财政局', county, headingStyleOf(items, county))).toBe('云泽县财政局职责：')
  })
})
