import type { ListContent } from '../duty-list/content.ts'
import { economy } from './categories/economy.ts'
import { environment } from './categories/environment.ts'
import { livelihood } from './categories/livelihood.ts'
import { partyBuilding } from './categories/party-building.ts'
import { safety } from './categories/safety.ts'

/**
 * The list offered on first start: an invented town with every feature of the official layout (items
 * of one to four departments, nested numbers, support of several lines, an item taller than a page,
 * remarks, a note).
 */
export const sampleList: ListContent = {
  kind: 'cooperation',
  title: ['云泽市云泽县', '青禾镇配合履职事项清单'],
  office: '青禾镇',
  year: 2026,
  notes: ['注：本清单根据职责调整情况适时修订。'],
  columns: [
    { field: 'number', header: '序号' },
    { field: 'name', header: '事项名称' },
    { field: 'departments', header: '对应上级部门' },
    { field: 'superiorDuties', header: '上级部门职责（含提供的履职保障）' },
    { field: 'cooperationDuties', header: '乡镇（街道）配合职责' },
    { field: 'remarks', header: '备注' },
  ],
  categories: [partyBuilding, economy, livelihood, safety, environment],
}
