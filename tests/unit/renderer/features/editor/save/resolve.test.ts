import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../../../renderer/features/editor/save/edits.ts'
import {
  fieldLabel,
  keepingBoth,
  keepingMine,
  readable,
} from '../../../../../../renderer/features/editor/save/resolve.ts'

const edit: Edit = {
  target: 'item',
  id: 1,
  patch: { superiorDuties: '1.登记。' },
  base: { superiorDuties: '' },
}

describe('two texts of one field', () => {
  it('mine goes over what is there now, and nothing else', () => {
    expect(keepingMine(edit, { superiorDuties: '1.核查。' })).toEqual({
      ...edit,
      base: { superiorDuties: '1.核查。' },
      startsStep: true,
    })
  })

  it('both stand below each other, names once each', () => {
    expect(keepingBoth(edit, { superiorDuties: '1.核查。' })?.patch).toEqual({
      superiorDuties: '1.核查。\n1.登记。',
    })
    const names: Edit = { target: 'item', id: 1, patch: { departments: ['县水利局', '县民政局'] } }
    expect(keepingBoth(names, { departments: ['县民政局', '县财政局'] })?.patch).toEqual({
      departments: ['县民政局', '县财政局', '县水利局'],
    })
  })

  it('can not both be a status or a year', () => {
    expect(keepingBoth({ target: 'heading', patch: { year: 2026 } }, { year: 2027 })).toBeNull()
  })

  it('are called and read as on the screen', () => {
    expect(fieldLabel(edit, 'superiorDuties')).toBe('上级部门职责')
    expect(fieldLabel({ target: 'heading', patch: {} }, 'notes')).toBe('表下的说明')
    expect([readable('draft'), readable(['甲', '乙']), readable(''), readable(2026)]).toEqual([
      '草稿',
      '甲\n乙',
      '（空）',
      '2026',
    ])
  })
})
