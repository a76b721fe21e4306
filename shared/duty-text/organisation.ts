const ENDINGS =
  '局|委|委员会|委办|政法委|纪委|监委|党委|部|厅|处|科|股|室|办|办公室|(?<!社)会|院|校|学校|站|所|队|大队|支队|中心|公司|集团|银行|支行|社|协会|联合会|残联|妇联|工商联|文联|科协|团|厂|馆|台|署|政府|街道|镇|乡|苏木|单位|部门|机构|组|专班|指挥部|关工委'

const ENDING = new RegExp(`(?:${ENDINGS})(?:[（(][^（()）]*[）)])?$`)

/**
 * May this be the whole name of a department, judged by its last word (区教育局, 区委办公室（区档案局）)?
 * A name cut off by a line break (区人力资源和社会) may not.
 */
export function endsLikeOrganisation(name: string): boolean {
  return ENDING.test(name)
}

/** A department's or an office's heading at the beginning of a text: 区教育局职责：, 区公安分局：. */
export function departmentHeading(text: string): string | null {
  const match = /^[^，。；：:、！？\s]{2,40}[：:]/.exec(text)?.[0]
  if (!match) return null
  const name = match.slice(0, -1).replace(/(?:工作|主要|配合)?职责$/, '')
  return match.length > name.length + 1 || endsLikeOrganisation(name) ? match : null
}
