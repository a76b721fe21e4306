import type { ListContent } from '../../shared/duty-list/content.ts'
import type { ItemContent } from '../../shared/duty-list/types.ts'
import { proofread } from '../../shared/proofread/proofread.ts'
import type { Finding, ProofreadOptions } from '../../shared/proofread/types.ts'

/** An item with nothing to complain of, of an invented town. */
export function item(changes: Partial<ItemContent> = {}): ItemContent {
  return {
    name: '渠道清淤',
    departments: ['云泽县水利局'],
    superiorDuties: '县水利局：\n1.制定清淤计划。\n2.安排清淤经费。',
    support: '业务指导',
    cooperationDuties: '青禾镇：\n1.上报淤堵渠段。\n2.组织村民参加清淤。',
    remarks: '',
    ...changes,
  }
}

const NEIGHBOURS = ['路灯管护', '书屋开放', '防火巡护', '桥涵检修', '农机年审'].map((name) =>
  item({
    name,
    departments: ['云泽县水利局', '云泽县应急管理局', '云泽县民政和退役军人事务局'],
    superiorDuties: `县水利局：\n1.编制${name}方案。\n2.检查${name}情况。\n县应急管理局：\n1.参与${name}。\n2.通报${name}结果。\n县民政和退役军人事务局：\n1.受理${name}申请。\n2.公布${name}名单。`,
    cooperationDuties: `青禾镇：\n1.登记${name}台账。\n2.按月报送${name}情况。`,
  }),
)

/** A list of the invented town: neighbours that show its customs, then the items in question. */
export function listOf(items: readonly ItemContent[], changes: Partial<ListContent> = {}): ListContent {
  return {
    kind: 'cooperation',
    title: ['青禾镇配合履职事项清单'],
    office: '青禾镇',
    year: 2026,
    notes: [],
    columns: [
      { field: 'number', header: '序号' },
      { field: 'name', header: '事项名称' },
      { field: 'departments', header: '对应上级部门' },
      { field: 'superiorDuties', header: '上级部门职责' },
      { field: 'cooperationDuties', header: '乡镇配合职责' },
    ],
    categories: [{ name: '城乡建设', items: [...NEIGHBOURS, ...items] }],
    ...changes,
  }
}

/** What is found in one item standing among its neighbours. */
export function findingsIn(changes: Partial<ItemContent>, options: ProofreadOptions = {}): Finding[] {
  const number = NEIGHBOURS.length + 1
  return proofread(listOf([item(changes)]), options).filter((finding) => finding.item === number)
}

/** `rule 「quote」 → fix` of every finding in the item. */
export function shown(changes: Partial<ItemContent>, options: ProofreadOptions = {}): string[] {
  return findingsIn(changes, options).map(
    ({ rule, quote, fix }) => `${rule} 「${quote}」${fix === null ? '' : ` → 「${fix}」`}`,
  )
}

/** The rules that speak of a sentence of duty. */
export function rulesFor(sentence: string): string[] {
  return findingsIn({ cooperationDuties: `青禾镇：\n1.${sentence}\n2.组织村民参加清淤。` }).map(
    ({ rule }) => rule,
  )
}
