import { describe, expect, it } from 'vitest'
import { placeOfCell } from '../../../../../../renderer/features/editor/preview/clicked-cell.ts'
import { storedList } from '../stored-list.ts'

const [item] = storedList([['民生服务', ['救助']]]).categories[0]?.items ?? []
if (item === undefined) throw new Error('the list has changed')
const filled = { ...item, superiorDuties: '县民政局：\n1.审核。', support: '经费保障' }

describe('a click on a cell of the preview', () => {
  it('means the field of the column, with the line under the mouse', () => {
    expect(placeOfCell(filled, { column: 'cooperationDuties', line: '1.走访。' })).toEqual({
      field: 'cooperationDuties',
      line: '1.走访。',
    })
    expect(placeOfCell(filled, { column: 'number', line: '1' }).field).toBe('name')
    expect(placeOfCell(filled, { column: null, line: '' }).field).toBe('name')
  })

  it('means 履职保障 where that is what stands in 上级部门职责', () => {
    expect(placeOfCell(filled, { column: 'superiorDuties', line: '1. 审核。' }).field).toBe('superiorDuties')
    expect(placeOfCell(filled, { column: 'superiorDuties', line: '履职保障：经费保障' }).field).toBe(
      'support',
    )
    expect(placeOfCell(item, { column: 'superiorDuties', line: '' }).field).toBe('superiorDuties')
  })
})
