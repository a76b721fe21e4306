import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DirectoryEntry } from '../../../../shared/directory/types.ts'
import { EMPTY_ITEM } from '../../../../shared/duty-list/content.ts'
import type { ItemContent } from '../../../../shared/duty-list/types.ts'
import { departmentShares } from '../../../../shared/extract/shares.ts'
import type { Shares } from '../../../../shared/extract/shares.ts'

function shares(items: readonly Partial<ItemContent>[], directory: readonly DirectoryEntry[] = []): Shares {
  const categories = [{ name: '城乡建设', items: items.map((item) => ({ ...EMPTY_ITEM, ...item })) }]
  return departmentShares({ title: ['云泽县青禾镇配合履职事项清单'], categories }, { directory })
}

function shown({ departments }: Shares): string[] {
  return departments.map(({ name, items }) => `${name} ${items.join('、')}`)
}

describe('who is asked about which items', () => {
  it('goes by 对应上级部门, in the order of the list, with the numbers of the whole list', () => {
    const found = departmentShares({
      title: ['青禾镇配合履职事项清单'],
      categories: [
        { name: '党的建设', items: [{ ...EMPTY_ITEM, departments: ['云泽县教育局', '云泽县司法局'] }] },
        { name: '没有事项的类别', items: [] },
        {
          name: '民生服务',
          items: [
            { ...EMPTY_ITEM, departments: ['云泽县民政局'] },
            { ...EMPTY_ITEM, departments: ['云泽县司法局'] },
          ],
        },
      ],
    })
    expect(shown(found)).toEqual(['云泽县教育局 1', '云泽县司法局 1、3', '云泽县民政局 2'])
  })

  it('takes names that differ in the county before them, brackets, blanks or a second sign for one', () => {
    const names = ['县委办公室', '云泽县 委办公室', '云泽县委办公室（县档案局）', '云泽县委办公室(县档案局)']
    const found = shares(names.map((name) => ({ departments: [name] })))
    expect(shown(found)).toEqual(['云泽县委办公室（县档案局） 1、2、3、4'])
  })

  it('goes by the directory’s short and former names, and asks under the full one', () => {
    const directory = [
      { name: '云泽县卫生健康局', shortNames: ['县卫健局'], formerNames: ['云泽县卫生和计划生育局'] },
    ]
    const items = ['县卫健局', '云泽县卫生和计划生育局', '云泽县卫生健康局', '县卫生和计划生育局'].map(
      (name) => ({
        departments: [name],
      }),
    )
    expect(shown(shares(items, directory))).toEqual(['云泽县卫生健康局 1、2、3、4'])
  })

  it('leaves a full name its own though it is another one’s former name', () => {
    const directory = [
      { name: '云泽县农牧和水务局', shortNames: [], formerNames: ['云泽县水务局'] },
      { name: '云泽县水务局', shortNames: [], formerNames: [] },
    ]
    const found = shares([{ departments: ['云泽县水务局'] }, { departments: ['县农牧和水务局'] }], directory)
    expect(shown(found)).toEqual(['云泽县水务局 1', '云泽县农牧和水务局 2'])
  })

  it('does not ask the county about what is the city’s', () => {
    const found = shares([{ departments: ['市生态环境局', '云泽县生态环境局'] }])
    expect(found.departments).toHaveLength(2)
  })

  it('counts an item that names a department only in a heading of its duties', () => {
    const found = shares([
      { departments: ['云泽县公安局'] },
      {
        departments: ['云泽县应急管理局'],
        superiorDuties: '县应急局：\n1.牵头。\n县公安局、县气象局：\n1.参与。',
      },
    ])
    expect(shown(found)).toEqual(['云泽县公安局 1、2', '云泽县应急管理局 2', '县气象局 2'])
  })

  it('knows the department of the item in a short heading', () => {
    const found = shares([
      {
        departments: ['云泽市公安局云泽县分局', '云泽县人力资源和社会保障局'],
        superiorDuties: '县公安分局：\n1.查处。\n县人社局：\n1.指导。\n履职保障：\n县财政局：保障经费。',
      },
    ])
    expect(shown(found)).toEqual(['云泽市公安局云泽县分局 1', '云泽县人力资源和社会保障局 1'])
  })

  it('asks who takes over what a list took back', () => {
    const found = shares([{ superiorDuties: '承接部门：县水利局、县林业局。工作方式：由县水利局组织实施。' }])
    expect(shown(found)).toEqual(['县水利局 1', '县林业局 1'])
  })

  it('says which items nobody is asked about', () => {
    const found = shares([
      { name: '渠道清淤', departments: [' '], superiorDuties: '联动监督：\n1.会同办理。' },
      { name: '路灯管护', departments: ['云泽县住建局'] },
    ])
    expect(found.unassigned).toEqual([{ number: 1, name: '渠道清淤' }])
  })
})

/** Invented departments, each with the ways in which lists write it. */
const POOL: readonly { readonly forms: readonly string[]; readonly entry?: DirectoryEntry }[] = [
  { forms: ['云泽县水利局', '县水利局', '云泽县 水利局'] },
  { forms: ['云泽县发展和改革局（县统计局）', '云泽县发展和改革局', '县发展和改革局 (县统计局)'] },
  { forms: ['云泽市公安局云泽县分局', '云泽市公安局 云泽县分局'] },
  { forms: ['市生态环境局'] },
  {
    forms: ['云泽县农业农村局', '县农办', '云泽县农牧业局', '县农牧业局'],
    entry: { name: '云泽县农业农村局', shortNames: ['县农办'], formerNames: ['云泽县农牧业局'] },
  },
  {
    forms: ['云泽县文化和旅游局', '县文旅委', '县文化委'],
    entry: { name: '云泽县文化和旅游局', shortNames: ['县文旅委'], formerNames: ['云泽县文化委'] },
  },
]
const whoseForm = new Map(POOL.flatMap(({ forms }, at) => forms.map((form) => [form, at] as const)))
const directory = POOL.flatMap(({ entry }) => entry ?? [])

const mentions = fc
  .uniqueArray(fc.nat(POOL.length - 1), { maxLength: 3 })
  .chain((places) =>
    fc.tuple(...places.map((at) => fc.constantFrom(...(POOL[at]?.forms ?? [])))),
  ) as fc.Arbitrary<string[]>

const itemOfPool = fc.record({ columns: mentions, headings: mentions })

describe('law', () => {
  it('an item is asked about by exactly its departments', () => {
    fc.assert(
      fc.property(fc.array(fc.array(itemOfPool, { maxLength: 4 }), { maxLength: 4 }), (groups) => {
        const expected = new Map<number, number[]>()
        const alone: number[] = []
        groups.flat().forEach(({ columns, headings }, index) => {
          const own = new Set([...columns, ...headings].map((form) => whoseForm.get(form) ?? -1))
          for (const at of own) expected.set(at, [...(expected.get(at) ?? []), index + 1])
          if (own.size === 0) alone.push(index + 1)
        })
        const categories = groups.map((items, at) => ({
          name: `类别${at}`,
          items: items.map(({ columns, headings }) => ({
            ...EMPTY_ITEM,
            departments: columns,
            superiorDuties: headings.map((name) => `${name}：\n1.指导办理。`).join('\n'),
          })),
        }))
        const found = departmentShares({ title: ['云泽市云泽县', '青禾镇清单'], categories }, { directory })
        const asked = found.departments.map(
          ({ name, items }) => [whoseForm.get(name) ?? -1, [...items]] as const,
        )
        expect(new Map(asked)).toEqual(expected)
        expect(asked).toHaveLength(expected.size)
        expect(found.unassigned.map(({ number }) => number)).toEqual(alone)
      }),
      { numRuns: 300 },
    )
  })
})
