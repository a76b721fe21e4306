import { describe, expect, it } from 'vitest'
import { columnDifference, itemsWith } from '../../../../../renderer/features/layout/hidden-content.ts'
import { BUILT_IN_LAYOUTS, layoutFor } from '../../../../../shared/layout/built-in.ts'
import { columnsOf } from '../../../../../shared/layout/columns.ts'
import { withColumnMoved, withoutColumn } from '../../../../../shared/layout/edit-layout.ts'
import { sampleList } from '../../../../../shared/sample/sample-list.ts'

const six = layoutFor('cooperation', sampleList.columns)

describe('what is not printed', () => {
  const item = {
    id: 1,
    name: '防汛抗旱',
    departments: ['县应急管理局'],
    superiorDuties: '',
    support: '业务指导',
    cooperationDuties: '',
    remarks: '',
    status: 'draft',
    internalNote: '',
  } as const
  const list = {
    categories: [{ id: 1, name: '平安法治', items: [{ ...item, departments: [...item.departments] }] }],
  }

  it('is counted, 履职保障 with the duties it is printed in', () => {
    expect(itemsWith(list, 'departments')).toBe(1)
    expect(itemsWith(list, 'superiorDuties')).toBe(1)
    expect(itemsWith(list, 'remarks')).toBe(0)
    expect(itemsWith(list, 'number')).toBe(0)
  })
})

describe('the columns of another layout', () => {
  it('are told by what is no longer printed, and what newly', () => {
    const basic = BUILT_IN_LAYOUTS.find(({ name }) => name === '基本履职') ?? six
    expect(columnDifference(six, basic).dropped).toEqual(['对应上级部门', '上级部门职责', '配合职责', '备注'])
    expect(columnDifference(basic, six).added).toHaveLength(4)
  })

  it('differ in header texts and order only where both print a column', () => {
    const same = { ...six, columns: six.columns.map((column) => ({ ...column, width: 10 })) }
    expect(columnDifference(six, same)).toEqual({ dropped: [], added: [], changed: false })
    expect(columnDifference(six, withoutColumn(six, 'remarks')).changed).toBe(false)
    expect(columnDifference(six, withColumnMoved(six, 1, 2)).changed).toBe(true)
    expect(columnsOf(six)[3]?.header).not.toBe(columnsOf(layoutFor('cooperation'))[3]?.header)
    expect(columnDifference(six, layoutFor('cooperation')).changed).toBe(true)
  })
})
