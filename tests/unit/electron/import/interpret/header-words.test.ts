import { describe, expect, it } from 'vitest'
import { fieldOfHeader } from '../../../../../electron/import/interpret/header-words.ts'

describe('a column is known by the words of its header', () => {
  it.each([
    ['number', ['序号', '编号', '序 号']],
    ['name', ['事项名称', '配合履职事项', '履职事项', '职责事项', '具体事项', '工作任务', '事项']],
    [
      'departments',
      ['对应上级部门', '主管部门', '牵头部门', '责任部门', '牵头单位', '区县级主管部门', '承接部门', '部门'],
    ],
    [
      'superiorDuties',
      [
        '上级部门职责',
        '县级部门职责',
        '区级部门职责',
        '上级部门职责（含提供的履职保障）',
        '牵头部门职责',
        '主管部门主要职责',
        '承接部门及工作方式',
      ],
    ],
    [
      'cooperationDuties',
      [
        '乡镇配合职责',
        '镇街配合职责',
        '街道配合职责',
        '苏木乡镇（街道）配合职责',
        '乡镇（街道）配合职责',
        '配合职责',
        '乡镇职责',
      ],
    ],
    ['support', ['履职保障', '提供的履职保障']],
    ['remarks', ['备注']],
    ['category', ['类别', '事项类别', '所属领域']],
    [null, ['联系人', '电话', '完成时限']],
  ])('%s', (field, headers) => {
    expect(headers.map((header) => [header, fieldOfHeader(header)])).toEqual(
      headers.map((header) => [header, field]),
    )
  })

  it('a long text is no header, whatever its words', () => {
    expect(fieldOfHeader(`县公安局职责${'长'.repeat(40)}`)).toBeNull()
  })
})
