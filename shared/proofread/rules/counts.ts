import { matchesOf } from '../matches.ts'
import type { Found, ItemRule, ListRule } from '../types.ts'
import type { Cell, ListView } from '../view.ts'

const NUMERAL = '[0-9]{1,3}|[一二三四五六七八九十两]{1,3}'
const VALUES: Readonly<Record<string, number>> = { 两: 2 }
const DIGITS = '零一二三四五六七八九'

function digit(numeral = ''): number {
  return numeral === '' ? 0 : Math.max(0, DIGITS.indexOf(numeral))
}

/** 十八 → 18, 两 → 2, 12 → 12. */
function valueOf(numeral: string): number {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral)
  if (VALUES[numeral] !== undefined) return VALUES[numeral]
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  return numeral.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + digit(ones) : digit(ones)
}

const TOTAL = new RegExp(`(?:共|计|合计|共计|总计)(?:有|列|列入)?(${NUMERAL})(?:个|条)?(?:事项|项)`, 'g')
const OF_CATEGORY = new RegExp(`[（(]共?(${NUMERAL})(?:个|条)?(?:事项|项)[）)]`, 'g')

function wrongCounts(cell: Cell, pattern: RegExp, count: number, what: string): Found[] {
  return matchesOf(cell.text, pattern).flatMap((match) => {
    const said = valueOf(match[1] ?? '')
    if (said === count) return []
    const message = `这里写${said}项，${what}实际有${count}项。`
    return [{ cell, start: match.index, end: match.index + match[0].length, message }]
  })
}

function countsOfList({ content, items, titles, notes, categories }: ListView): Found[] {
  return [
    ...[...titles, ...notes].flatMap((cell) => wrongCounts(cell, TOTAL, items.length, '清单')),
    ...titles.flatMap((cell) => wrongCounts(cell, OF_CATEGORY, items.length, '清单')),
    ...categories.flatMap((cell) =>
      wrongCounts(cell, OF_CATEGORY, content.categories[cell.index]?.items.length ?? 0, '这一类'),
    ),
  ]
}

export const listCount: ListRule = {
  id: 'list-count',
  title: '事项数与清单不符',
  severity: 'error',
  description: '标题、类别或附注里写的事项数与清单实际的不一样。',
  source: '清单自身的事项数',
  scope: 'list',
  check: countsOfList,
}

const BEFORE_ENTRIES = new RegExp(
  `(?:下列|以下|如下)?(${NUMERAL})(?:个|项|种|类|条|点|方面|步|个方面|个步骤)[^。；：\\d]{0,8}：$`,
)
const BEFORE_BRACKET = new RegExp(
  `(?<![第一二三四五六七八九十])(${NUMERAL})(?:类|种|项|个|方|级|条)[^（(，。；、]{0,6}[（(]([^（()）]+)[）)]`,
  'g',
)

function countsOfEntries(cell: Cell): Found[] {
  return cell.lines.flatMap((line, index) => {
    const numeral = BEFORE_ENTRIES.exec(line.text)?.[1]
    const first = cell.lines[index + 1]?.enumerator
    if (!numeral || !first || first.style === line.enumerator?.style) return []
    const said = valueOf(numeral)
    const rest = cell.lines.slice(index + 1)
    const ending = rest.findIndex(
      ({ enumerator, heading, support }) =>
        heading || support || enumerator?.style === line.enumerator?.style,
    )
    const entries = (ending === -1 ? rest : rest.slice(0, ending)).filter(
      ({ enumerator }) => enumerator?.style === first.style,
    )
    if (said === entries.length || said < 2) return []
    const message = `这里说${said}项，下面列了${entries.length}项。`
    return [{ cell, start: Math.max(line.start, line.end - 12), end: line.end, message }]
  })
}

function countsOfBrackets(cell: Cell): Found[] {
  return matchesOf(cell.text, BEFORE_BRACKET).flatMap((match): Found[] => {
    const [text, numeral = '', inside = ''] = match
    const [said, listed] = [valueOf(numeral), inside.split('、').length]
    if (said < 2 || listed < 2 || said === listed || /[等，；和及]/.test(inside)) return []
    const message = `这里说${said}项，括号里列了${listed}项。`
    return [{ cell, start: match.index, end: match.index + text.length, message, severity: 'hint' }]
  })
}

export const entryCount: ItemRule = {
  id: 'entry-count',
  title: '数目与所列不符',
  severity: 'warning',
  description: '“以下三项：”“两类（…）”所说的数目与后面列出的不一样。',
  source: '文本自身的前后一致',
  scope: 'item',
  check: (item) => item.filled.flatMap((cell) => [...countsOfEntries(cell), ...countsOfBrackets(cell)]),
}
