import type { SourceField } from '../../../shared/draft/corrections.ts'

/** Longest text taken for a column's header. */
const MAX_HEADER = 40

const OFFICE = '苏木|乡镇|镇街|街镇|乡街|镇乡|镇|乡|街道|基层|属地'
const ABOVE =
  '对应|上级|省级?|市级?|区级?|县级?|旗级?|市直|区直|县直|旗直|县区|主管|牵头|责任|承接|业务|职能|行业|配合|相关|对口'

/**
 * How columns are headed in published lists; the first that fits counts. Brackets and blanks are taken
 * off before, so 上级部门职责（含提供的履职保障） is 上级部门职责.
 */
const WORDS: readonly (readonly [SourceField, RegExp])[] = [
  ['number', /^(?:序号|编号|项目序号|事项序号|序|号|no\.?)$/i],
  ['remarks', /^(?:备注|附注|说明|备注说明|其他说明)$/],
  ['support', /^(?:提供的?)?履职(?:保障|程序)(?:措施|内容|情况)?$/],
  ['category', /^(?:事项|职责|履职|工作)?(?:类别|类型|分类|领域|板块|大类|所属领域|所属类别)(?:名称)?$/],
  [
    'cooperationDuties',
    new RegExp(
      `(?:${OFFICE}).*(?:职责|责任|任务|义务|配合内容|配合事项)|^配合(?:履职)?(?:职责|责任|内容|任务)`,
    ),
  ],
  ['superiorDuties', /^承接部门及(?:其)?工作方式$|^(?:工作|履职|承接|收回后?工作)方式$/],
  [
    'superiorDuties',
    new RegExp(
      `^(?:(?:${ABOVE})+(?:部门|单位)?|部门|单位)(?:的)?(?:主要|工作|具体)?(?:职责|责任)(?:分工|内容)?$`,
    ),
  ],
  ['departments', new RegExp(`^(?:${ABOVE}|及|和|或)*(?:部门|单位|机构)(?:名称|（单位）)?$`)],
  [
    'name',
    /^(?:(?:配合|基本|收回)?(?:履职|职责|工作|任务|项目|服务|具体|收回)*(?:事项|任务|项目|职责))(?:名称|内容|清单)?$|^(?:名称|履职内容|职责名称)$/,
  ],
]

/** A header's text for comparing: no blanks, no brackets. */
function plain(text: string): string {
  const bare = text.replaceAll(/\s/g, '')
  return bare.replaceAll(/[（(][^（()）]*[）)]/g, '') || bare
}

/**
 * What the column under this header holds.
 *
 * @param header the header cell's text
 * @returns null where the words say nothing
 */
export function fieldOfHeader(header: string): SourceField | null {
  if (header.length > MAX_HEADER) return null
  const text = plain(header)
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
