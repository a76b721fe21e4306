import { describe, expect, test } from 'vitest'
import type { DirectoryEntry } from '../../../../shared/directory/types.ts'
import { isShortOf, likeness } from '../../../../shared/proofread/department-names.ts'
import { proofread } from '../../../../shared/proofread/proofread.ts'
import { findingsIn, item, listOf, shown } from '../../../support/proofread-list.ts'

const COUNTY = { full: '云泽县', short: '云泽', unit: '县', city: '云泽市' }

function reporting(department: string): { cooperationDuties: string } {
  return { cooperationDuties: `青禾镇：\n1.收集材料。\n2.将材料报送${department}。` }
}

function entry(name: string, shortNames: string[] = [], formerNames: string[] = []): DirectoryEntry {
  return { name, shortNames, formerNames }
}

describe('names of departments', () => {
  test.each([
    ['县卫健委', '云泽县卫生健康委员会', 'short'],
    ['县人社局', '云泽县人力资源和社会保障局', 'short'],
    ['县残联', '云泽县残疾人联合会', 'short'],
    ['云泽县发展和改革局 (县统计局)', '县发展和改革局（县统计局）', 'same'],
    ['县环境保护局', '云泽县生态环境局', 'former'],
    ['县民政局和退役军人事务局', '云泽县民政和退役军人事务局', 'near'],
    ['县教育局', '云泽县财政局', null],
    ['市农业农村局', '云泽县农业农村局', null],
    ['云泽市水利局', '云泽县水利局', null],
    ['云泽市公安局云泽县分局', '县公安分局', 'short'],
  ])('%s and %s', (a, b, likely) => {
    expect(likeness(a, b, COUNTY)).toBe(likely)
  })

  test('a short form keeps the order of the characters', () => {
    expect(isShortOf('住建局', '住房和城乡建设局')).toBe(true)
    expect(isShortOf('建住局', '住房和城乡建设局')).toBe(false)
  })
})

describe('departments of an item', () => {
  test('a department without duties, and duties without their department', () => {
    expect(shown({ departments: ['云泽县水利局', '云泽县审计局'] })).toEqual([
      'department-without-duties 「云泽县审计局」',
    ])
    expect(
      shown({ superiorDuties: '县水利局：\n1.制定计划。\n2.安排经费。\n县审计局：\n审计经费使用情况。' }),
    ).toEqual(['duties-without-department 「县审计局」'])
  })

  test('a department that acts in the text but is not in column 3', () => {
    const superiorDuties = '县水利局：\n1.制定计划。\n2.由县财政局将补助拨付到户。'
    expect(shown({ superiorDuties })).toEqual(['acting-department 「县财政局」'])
    expect(shown({ superiorDuties: '县水利局：\n1.制定计划。\n2.将清册提交县财政局。' })).toEqual([])
  })

  test('the heading names the department otherwise', () => {
    const departments = ['云泽县民政和退役军人事务局']
    const superiorDuties = '县民政局和退役军人事务局：\n1.受理申请。\n2.公布名单。'
    expect(shown({ departments, superiorDuties })).toEqual(['heading-name 「县民政局和退役军人事务局」'])
    expect(shown({ superiorDuties: '水利局：\n1.制定计划。\n2.安排经费。' })).toEqual([
      'heading-name 「水利局」 → 「县水利局」',
    ])
  })

  test('the heading is written in another style, or stands for two', () => {
    expect(shown({ superiorDuties: '县水利局职责：\n1.制定计划。\n2.安排经费。' })).toEqual([
      'heading-style 「县水利局职责：」 → 「县水利局：」',
    ])
    const departments = ['云泽县水利局', '云泽县应急管理局']
    const superiorDuties = '县水利局、县应急管理局：\n1.制定计划。\n2.安排经费。'
    expect(shown({ departments, superiorDuties })).toEqual(['heading-joint 「县水利局、县应急管理局」'])
  })

  test('blanks and half brackets inside a name', () => {
    const superiorDuties = '县发展和改革局（县统计局）：\n1.制定计划。\n2.安排经费。'
    expect(shown({ departments: ['云泽县发展和改革局 (县统计局)'], superiorDuties })).toEqual([
      'blank 「革局 (县」 → 「革局(县」',
      'half-width 「(县统计局)」 → 「（县统计局）」',
    ])
    expect(shown({ departments: ['云泽县 水利局'] })).toEqual(['blank 「泽县 水利」 → 「泽县水利」'])
  })

  test('one department under two names across the list', () => {
    const superiorDuties = '县应急局：\n1.参与抢险。\n2.通报灾情。'
    const rules = findingsIn({ departments: ['云泽县应急局'], superiorDuties }).map(
      ({ rule, column }) => `${rule} ${column}`,
    )
    expect(rules).toEqual(['department-two-names departments'])
  })

  test('a slip in a name in the text, and a name of the time before the reform', () => {
    expect(shown(reporting('县应急菅理局'))).toContain('department-misspelt 「县应急菅理局」')
    const list = listOf([
      item({ ...reporting('县环境保护局') }),
      item({
        departments: ['云泽县生态环境局'],
        superiorDuties: '县生态环境局：\n1.监测水质。\n2.公布结果。',
      }),
    ])
    expect(proofread(list).map(({ rule }) => rule)).toContain('department-former')
  })

  test('a name one character from the county’s directory', () => {
    const departments = ['云泽县医疗保章局']
    const superiorDuties = '县医疗保章局：\n1.参与抢险。\n2.通报灾情。'
    const rules = findingsIn({ departments, superiorDuties }, { directory: [entry('云泽县医疗保障局')] }).map(
      ({ rule }) => rule,
    )
    expect(rules).toContain('department-two-names')
  })

  describe('the county’s directory', () => {
    const departments = ['云泽县就业服务局']
    const superiorDuties = '县就业服务局：\n1.发布岗位。\n2.组织招聘。'
    const rulesWith = (...directory: DirectoryEntry[]): string[] =>
      findingsIn({ departments, superiorDuties }, { directory }).map(
        ({ rule, message }) => `${rule}：${message}`,
      )

    test('a former name in the column and in the texts', () => {
      const directory = [entry('云泽县人力资源局', [], ['云泽县就业服务局'])]
      expect(rulesWith(...directory)).toEqual([
        'department-two-names：部门名录里没有“云泽县就业服务局”，有“云泽县人力资源局”（一个是旧称），请核对。',
      ])
      const found = findingsIn(reporting('县就业服务局'), { directory })
      expect(found.map(({ rule, quote }) => [rule, quote])).toEqual([['department-former', '县就业服务局']])
    })

    test('a short name that the directory has is right, and means the department of the column', () => {
      const directory = [entry('云泽县人力资源局', ['县就业局'])]
      expect(rulesWith(entry('云泽县人力资源局', ['云泽县就业服务局']))).toEqual([])
      const duties = {
        departments: ['云泽县人力资源局'],
        superiorDuties: '县人力资源局：\n1.由县就业局发布岗位。\n2.组织招聘。',
      }
      expect(findingsIn(duties, { directory }).map(({ rule }) => rule)).toEqual([])
      expect(findingsIn(reporting('县就业局'), { directory: [entry('云泽县农业局')] })).toHaveLength(1)
      expect(
        findingsIn(reporting('县就业局'), { directory: [entry('云泽县农业局'), ...directory] }),
      ).toHaveLength(0)
    })

    test('a heading with a former or short name means the department of the column', () => {
      const duties = {
        departments: ['云泽县人力资源局'],
        superiorDuties: '县就业服务局：\n1.发布岗位。\n2.组织招聘。',
      }
      const directory = [entry('云泽县人力资源局', [], ['云泽县就业服务局'])]
      expect(findingsIn(duties, { directory }).map(({ rule, message }) => `${rule}：${message}`)).toEqual([
        'heading-name：“县就业服务局”疑为旧称，对应上级部门写作“云泽县人力资源局”。',
      ])
    })

    test('an empty or small directory, and one of the list’s own names, raise no alarm', () => {
      expect(rulesWith()).toEqual([])
      expect(rulesWith(entry('云泽县就业服务局'))).toEqual([])
      expect(rulesWith(entry('云泽县水利局'))).toEqual([])
    })

    test.each([
      ['云泽县人民医院', '云泽县人民法院'],
      ['云泽县第一实验小学', '云泽县第二实验小学'],
    ])('%s is not %s', (own, other) => {
      const rules = findingsIn({ departments: [own], superiorDuties: '' }, { directory: [entry(other)] })
      expect(rules.map(({ rule }) => rule)).not.toContain('department-two-names')
    })
  })
})
