import type { ListContent } from '../../shared/duty-list/content.ts'
import type { ItemContent } from '../../shared/duty-list/types.ts'
import { cellText } from '../../shared/proofread/view.ts'
import type { CellField } from '../../shared/proofread/view.ts'
import { withCell } from '../../shared/proofread/fixes.ts'

/** A clerk's slip in one item, and where it is. */
export interface Slip {
  readonly item: ItemContent
  readonly column: CellField
  /** Where a finding must be seen, in the cell after the slip. */
  readonly start: number
  readonly end: number
}

export type Random = () => number

export interface Mutation {
  readonly kind: string
  /** Ids of rules that name this slip. */
  readonly rules: readonly string[]
  readonly make: (item: ItemContent, random: Random, list: ListContent) => Slip | null
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(random: Random, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)]
}

const DUTIES: readonly CellField[] = ['superiorDuties', 'cooperationDuties']

/** Replaces one of the pattern's matches in one of the columns. */
function replacing(
  columns: readonly CellField[],
  pattern: RegExp,
  replacement: (match: RegExpMatchArray, random: Random) => string | null,
): Mutation['make'] {
  return (item, random) => {
    const places = columns.flatMap((column) =>
      Array.from(cellText(item, column).matchAll(pattern), (match) => ({ column, match })),
    )
    const place = pick(random, places)
    if (!place) return null
    const text = replacement(place.match, random)
    if (text === null) return null
    const { column, match } = place
    const start = match.index ?? 0
    const cell = cellText(item, column)
    const after = cell.slice(0, start) + text + cell.slice(start + match[0].length)
    return { item: withCell(item, column, after), column, start, end: start + text.length }
  }
}

const inDuties = (
  pattern: RegExp,
  replacement: string | ((match: RegExpMatchArray, random: Random) => string | null),
): Mutation['make'] =>
  replacing(DUTIES, pattern, typeof replacement === 'string' ? () => replacement : replacement)

/** Between two hanzi inside a sentence of duty. */
const INSIDE = /(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{3}[^\n]*[。；])/g
const WITHIN_NAME = /(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{3})/g
const SUPPORT_LINE = /履职保障：[^\n]+$/g

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  治理: '冶理',
  整治: '整冶',
  检查: '捡查',
  拆除: '折除',
  拨付: '拔付',
  宣传: '宜传',
  纳入: '纳人',
  录入: '录人',
  防治: '防冶',
  户口簿: '户口薄',
  困难: '因难',
  台账: '台帐',
  贯彻: '惯彻',
  扬尘: '杨尘',
  未按: '末按',
  等候: '等侯',
  汛期: '讯期',
  赡养: '瞻养',
  登记: '登纪',
  排查: '排杳',
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  业: '業',
  个: '個',
  会: '會',
  务: '務',
  动: '動',
  区: '區',
  对: '對',
  报: '報',
  开: '開',
  与: '與',
  实: '實',
  检: '檢',
}

export const MUTATIONS: readonly Mutation[] = [
  {
    kind: '编号跳号',
    rules: ['numbering-gap', 'numbering-order'],
    make: inDuties(/^([2-9])(?=\.[^\n]+\n\d)/gm, (match) => String(Number(match[1]) + 3)),
  },
  {
    kind: '编号重复',
    rules: ['numbering-repeat', 'numbering-order'],
    make: inDuties(/^([2-9])(?=\.)/gm, (match) => String(Number(match[1]) - 1)),
  },
  {
    kind: '删去一条',
    rules: ['numbering-gap'],
    make: inDuties(/^[2-9]\.[^\n]+\n(?=[3-9]\.[^\n]{4})/gm, ''),
  },
  { kind: '一条丢了编号', rules: ['unnumbered-entry'], make: inDuties(/^[2-9]\.(?=[^\n]{6})/gm, '') },
  {
    kind: '编号用顿号',
    rules: ['enumerator-style'],
    make: inDuties(/^(\d)\.(?=[^\n]{6})/gm, ([, number]) => `${number}、`),
  },
  {
    kind: '编号全丢了',
    rules: ['numbering-lost'],
    make: (item, random) => {
      const column = pick(random, DUTIES)
      if (!column) return null
      const text = cellText(item, column).replace(/\n履职保障[^]*$/, '')
      const run = /(?:^\d\.[^\n]+\n?){2,}/m.exec(text)
      if (!run) return null
      const bare = run[0].replace(/^\d\./gm, '')
      const whole = cellText(item, column)
      const after = whole.slice(0, run.index) + bare + whole.slice(run.index + run[0].length)
      return { item: withCell(item, column, after), column, start: run.index, end: run.index + bare.length }
    },
  },
  {
    kind: '部门没有职责',
    rules: ['department-without-duties'],
    make: (item) => {
      const text = cellText(item, 'departments')
      const added = '云泽县审计局'
      const column = 'departments'
      return {
        item: withCell(item, column, `${text}\n${added}`),
        column,
        start: text.length + 1,
        end: text.length + 1 + added.length,
      }
    },
  },
  {
    kind: '部门没有列出',
    rules: ['duties-without-department'],
    make: (item) => {
      if (!/：/.test(item.superiorDuties)) return null
      const added = '县审计局：\n对资金使用情况进行审计。'
      const after = `${item.superiorDuties}\n${added}`
      const changed = { ...item, superiorDuties: after }
      return {
        item: changed,
        column: 'superiorDuties',
        start: item.superiorDuties.length + 1,
        end: item.superiorDuties.length + 6,
      }
    },
  },
  {
    kind: '小标题错字',
    rules: ['heading-name', 'duties-without-department', 'misprint', 'look-alike'],
    make: replacing(
      ['superiorDuties'],
      /(?<=^[^：\n\d]{4,12})[\u4e00-\u9fff](?=[^：\n\d]{0,8}(?:局|会|委|队)(?:职责)?：$)/gm,
      () => '',
    ),
  },
  {
    kind: '名称里有空格',
    rules: ['blank'],
    make: replacing(['departments', 'name'], WITHIN_NAME, () => ' '),
  },
  {
    kind: '缺履职保障',
    rules: ['support-missing'],
    make: replacing(['superiorDuties'], /[^\n]{4}\n履职保障[^]+$/g, ([text]) => text.slice(0, 4)),
  },
  {
    kind: '履职程序',
    rules: ['support-label'],
    make: replacing(
      ['superiorDuties'],
      /履职保障(?=：)/g,
      (_, random) => pick(random, ['履职程序', '履职包括', '履职内容']) ?? null,
    ),
  },
  {
    kind: '保障末尾句号',
    rules: ['support-stop', 'end-mark-missing', 'repeated-mark'],
    make: replacing(['superiorDuties'], SUPPORT_LINE, ([text]) =>
      text.endsWith('。') ? text.slice(0, -1) : `${text}。`,
    ),
  },
  { kind: '我区', rules: ['other-unit'], make: inDuties(/(?<=[，。；])(?=[\u4e00-\u9fff]{4})/g, '我区') },
  { kind: '街镇', rules: ['other-unit'], make: inDuties(/(?<=[，。；])(?=[\u4e00-\u9fff]{4})/g, '街镇') },
  {
    kind: '别的镇名',
    rules: ['other-office'],
    make: inDuties(/(?<=[，。；\d]\.?)(?=(?:做好|组织|负责|开展|对|将|及时))/g, '永丰镇'),
  },
  { kind: '半角逗号', rules: ['half-width'], make: inDuties(/，/g, ',') },
  { kind: '半角分号', rules: ['half-width'], make: inDuties(/；/g, ';') },
  { kind: '半角冒号', rules: ['half-width'], make: inDuties(/(?<!履职保障)：/g, ':') },
  {
    kind: '半角括号',
    rules: ['half-width'],
    make: inDuties(/（([^（）\n\d]+)）/g, ([, inside]) => `(${inside})`),
  },
  {
    kind: '标点重复',
    rules: ['repeated-mark'],
    make: inDuties(/[，。；、](?=[\u4e00-\u9fff])/g, ([mark]) => mark + mark),
  },
  {
    kind: '末尾缺句号',
    rules: ['end-mark-missing'],
    make: inDuties(/[\u4e00-\u9fff]{2}。(?=\n(?!履职))/g, ([text]) => text.slice(0, 2)),
  },
  {
    kind: '末尾逗号',
    rules: ['end-mark-missing'],
    make: inDuties(/[\u4e00-\u9fff]{2}。(?=\n(?!履职))/g, ([text]) => `${text.slice(0, 2)}，`),
  },
  { kind: '引号间顿号', rules: ['mark-between-quotes'], make: inDuties(INSIDE, '“三清”、“三建”') },
  {
    kind: '少半个引号',
    rules: ['unbalanced'],
    make: inDuties(INSIDE, (_, random) => pick(random, ['“', '”']) ?? null),
  },
  {
    kind: '少半个括号',
    rules: ['unbalanced'],
    make: inDuties(INSIDE, (_, random) => pick(random, ['（', '）', '《', '》']) ?? null),
  },
  {
    kind: '名称末尾句号',
    rules: ['name-end-mark'],
    make: replacing(['name'], /.{2}$/g, ([text]) => `${text}。`),
  },
  { kind: '名称中的逗号', rules: ['name-comma'], make: replacing(['name'], WITHIN_NAME, () => '，') },
  {
    kind: '顿号加和',
    rules: ['mark-before-and'],
    make: inDuties(/(?<=[\u4e00-\u9fff]{2})和(?=[\u4e00-\u9fff]{2}(?:[，。]|等))/g, '、和'),
  },
  {
    kind: 'OCR英文',
    rules: ['latin-word'],
    make: inDuties(INSIDE, (_, random) => pick(random, [' and ', ' the ', 'ofthe', 'Ihe']) ?? null),
  },
  {
    kind: '重复的字',
    rules: ['doubled-character', 'repeated-word', 'misprint'],
    make: inDuties(/(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{2})/g, ([char], random) =>
      random() < 2 ? char + char : null,
    ),
  },
  {
    kind: '重复的词',
    rules: ['repeated-word'],
    make: inDuties(/(?<=[，。；\d.])(?:开展|组织|做好|负责|及时|指导|督促)/g, ([word]) => word + word),
  },
  { kind: '空格', rules: ['blank'], make: inDuties(INSIDE, ' ') },
  {
    kind: '占位符',
    rules: ['placeholder'],
    make: inDuties(INSIDE, (_, random) => pick(random, ['XX', '××', '某某', '（ ）', '____']) ?? null),
  },
  {
    kind: '繁体字',
    rules: ['traditional'],
    make: inDuties(/[业个会务动区对报开与实检]/g, ([char]) => TRADITIONAL[char] ?? null),
  },
  { kind: '字库外的字', rules: ['outside-gb2312'], make: inDuties(INSIDE, '㙍') },
  {
    kind: '形近字',
    rules: ['look-alike', 'misprint', 'terms'],
    make: inDuties(
      new RegExp(Object.keys(LOOK_ALIKES).join('|'), 'g'),
      ([word]) => LOOK_ALIKES[word] ?? null,
    ),
  },
  { kind: '范围用半字线', rules: ['range-mark'], make: inDuties(INSIDE, '60-79周岁') },
  { kind: '全角数字', rules: ['full-width-letter'], make: inDuties(INSIDE, '１２') },
  {
    kind: '空栏',
    rules: ['empty-cell'],
    make: replacing(['name', 'cooperationDuties'], /^[^]+$/g, () => ''),
  },
  {
    kind: '数目不符',
    rules: ['entry-count'],
    make: inDuties(
      /[^：\n]{4}$(?=\n履职保障)/gm,
      ([text]) => `${text}\n分为以下五项：\n（1）宣传。\n（2）检查。`,
    ),
  },
]
