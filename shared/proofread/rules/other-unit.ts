import { foundByPattern } from '../matches.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell, ItemView } from '../view.ts'

/** Words for all offices at once: in the duties of a department they are often meant so. */
const ALL_OFFICES =
  /街镇|镇街|乡镇[、（(]?街道|镇[（(、]街道[）)]?|街道[（(、](?:乡镇|镇|乡)[）)]?|乡镇(?!卫生院|企业|干部|党委|政府机关)|(?:各|所有|相关)(?:镇|街道|乡|苏木)(?!域)/g
/** Some other number of offices than this one. */
const SEVERAL = /(?:[两三四五]|几个?)(?:镇|街道|乡|苏木)(?!域)/g
/** The speaker of another paper. */
const OURS = /(?<!自)我(?:区|县|市|旗|省|镇|街道|乡|苏木|局|委|办|单位|大队|街)(?!长)/g

/** The other kind of office alone, not as part of a word (城镇) or of a name for all. */
const OTHER_KIND: Readonly<Record<string, readonly [string, RegExp]>> = {
  街道: [
    '镇',
    /(?<![城乡集村重街古各两三四五我]|苏木、?|街道[、（(]?)镇(?![静痛压守定流街]|[、（(]?(?:街道|乡|苏木))/g,
  ],
  镇: [
    '街道',
    /(?<![内主沿条镇乡各两三四五我]|[镇乡木][、（(])街道(?!两|路|旁|卫生|清扫|照明|绿化|沿线|市容|、(?:广场|公园|社区|胡同|小巷)|[、（(]?(?:镇|乡|苏木))/g,
  ],
}

function inBookTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at)
  return open !== -1 && text.indexOf('》', open) > at
}

/** Departments speak of all offices, and 乡镇 is also a word for the countryside. */
function isGeneral({ column, text }: Cell, { start, end }: Found): boolean {
  return column === 'superiorDuties' || text.slice(start, end) === '乡镇'
}

function wordsOfAll(cell: Cell): Found[] {
  return foundByPattern(cell, ALL_OFFICES, ([word]) => ({
    message: `“${word}”不止指本单位，请核对这里说的是本单位还是各镇（街道）。`,
  })).map((found) => ({ ...found, severity: isGeneral(cell, found) ? 'hint' : 'warning' }))
}

function wordsOfOthers(cell: Cell, officeType: string | null): Found[] {
  const [word, pattern] = OTHER_KIND[officeType === '乡' ? '镇' : (officeType ?? '')] ?? []
  return [
    ...foundByPattern(cell, SEVERAL, ([words]) => ({
      message: `本清单只是一个单位的，这里却写“${words}”。`,
    })),
    ...foundByPattern(cell, OURS, ([words]) => ({
      message: `“${words}”是别的文件里的口气，清单里应写明名称。`,
    })),
    ...(pattern
      ? foundByPattern(cell, pattern, () => ({
          message: `本清单是${officeType}的，这里却写“${word}”，请核对是不是从别处照搬。`,
        }))
      : []),
  ]
}

function check({ cells }: ItemView, { officeType }: Profile): Found[] {
  return [cells.name, cells.superiorDuties, cells.cooperationDuties].flatMap((cell) =>
    [...wordsOfAll(cell), ...wordsOfOthers(cell, officeType)].filter(
      ({ start }) => !inBookTitle(cell.text, start),
    ),
  )
}

export const otherUnit: ItemRule = {
  id: 'other-unit',
  title: '别的单位的说法',
  severity: 'warning',
  description:
    '“街镇”“我区”“两镇”，街道的清单里写“镇”、镇的清单里写“街道”：可能从别处照搬。上级部门职责里统称各镇街的只作提示。',
  source: '各镇（街道）清单互相参照时的常见遗留',
  scope: 'item',
  check,
}
