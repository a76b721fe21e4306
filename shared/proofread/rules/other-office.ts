import { matchesOf } from '../matches.ts'
import { isWord } from '../words.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'

const OPENING = /^([^：:，。；\d\n]{2,8}?(?:街道|苏木|镇|乡))(?:办事处|人民政府)?(?=[：:]|\n|$)/

/** Words that stand before 镇 or 街道 without naming one: 根据镇, 移交镇, 按照街道. */
const NOT_A_PLACE =
  /按照|解决|移交|根据|反馈|通报|报送|通知|交由|组织|指导|督促|联合|会同|协助|协调|配合|支持|要求|告知|转交|返还|拨付|退回|发放|发给|接收|收到|处理|针对|依据|涉及|辖区|所属|全部|以及|由于|通过|经过|对接|提交|提请|报请|征求|听取|推动|委托|派驻|沿线|城市|农村|集体|乡村|重点|中心|示范|特色|周边|现有|新建|创建|建设|管理|服务|工业|经济|行政|历史|文明|边境|旅游|派往|返回|离开|进入|属于|位于|修订|制定|制订|完善|健全|编制|拟定|建立|成立|驻|沿/

/** What cannot be the end of a word before an office's name, and what no name contains. */
const NAMED =
  /(?<=^|\d\.|[，。；：、“《（\s在到由向与和及对将把给至为据经报])([一-龥]{2,3})(镇|街道|苏木)(?=$|[，。；：、”》）\s]|人民政府|政府|办事处|党委|党工委|上报|报送|提交|辖区|的|所|各|负责|做好|组织|开展|提供|对|将|及时|按|根据|会同|配合|落实|建立|指导|督促|协助|收集|每)/g
const NOT_IN_NAMES =
  /[各本该我两此所有的了给至由向全对在与和及到于为将把被经报送馈知供级辖属从以及乡镇街城区县市旗村社主要其他相关一二三四五六七八九十每某同联合接收督促指导组织配合协助通知要求反]/

function namedElsewhere(cell: Cell, office: string): Found[] {
  return matchesOf(cell.text, NAMED).flatMap((match): Found[] => {
    const [name, stem = ''] = match
    if (NOT_IN_NAMES.test(stem) || NOT_A_PLACE.test(stem) || office.includes(name) || office.includes(stem))
      return []
    const [start, end] = [match.index, match.index + name.length]
    // 永丰镇 is a town, 修订镇级预案 is none; of 永丰镇对… only the clerk can tell.
    const doubtful = isWord(stem) && !SURELY_AN_OFFICE.test(cell.text.slice(end))
    return [{ cell, start, end, message: messageFor(name, office), severity: doubtful ? 'hint' : 'error' }]
  })
}

const SURELY_AN_OFFICE =
  /^(?:$|\n|人民政府|政府|办事处|党委|党工委|[：，。；”》）]|、(?!村|社区|街道|县|区|市))/

function messageFor(name: string, office: string): string {
  return `这里写的是“${name}”，本清单是“${office}”的，请核对是不是照搬时忘了改。`
}

function knownElsewhere(cell: Cell, office: string, others: readonly string[]): Found[] {
  return others
    .filter((name) => name !== '' && name !== office && !office.includes(name))
    .flatMap((name) => {
      const start = cell.text.indexOf(name)
      return start === -1
        ? []
        : [{ cell, start, end: start + name.length, message: messageFor(name, office) }]
    })
}

function opening(cell: Cell, office: string): Found[] {
  const name = OPENING.exec(cell.text)?.[1]
  if (!name || name === office || office.endsWith(name)) return []
  const edits = [{ start: 0, end: name.length, text: office }]
  return [{ cell, start: 0, end: name.length, message: messageFor(name, office), edits }]
}

function check(cells: readonly Cell[], { office, options }: Profile): Found[] {
  if (office === null) return []
  const found = cells.flatMap((cell) => [
    ...(cell.column === 'cooperationDuties' ? opening(cell, office) : []),
    ...knownElsewhere(cell, office, options.otherOffices ?? []),
    ...(cell.column === 'departments' ? [] : namedElsewhere(cell, office)),
  ])
  return found.filter(
    (one, index) => found.findIndex(({ cell, start }) => cell === one.cell && start === one.start) === index,
  )
}

export const otherOffice: ItemRule = {
  id: 'other-office',
  title: '别的镇（街道）名称',
  severity: 'error',
  description: '出现了不是本清单所属镇（街道）的名称。',
  source: '各镇（街道）清单互相参照时的常见遗留',
  scope: 'item',
  check: (item, profile) => check(item.filled, profile),
}
