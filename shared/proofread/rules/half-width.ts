import { matchesOf } from '../matches.ts'
import type { Edit, Found, ItemRule, ListRule } from '../types.ts'
import { listCells } from '../view.ts'
import type { Cell } from '../view.ts'

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
  '[': '［',
  ']': '］',
}
const CHINESE = /[\u3400-\u9fff\uf900-\ufaff“”‘’《》〈〉（）【】、，。；：！？％]/
const BRACKET_PAIR = /[(（]([^()（）\n]*)[)）]/g
const MARK = /[,;:?!.]/g
const LINE_NUMBER = /^\d{1,3}$/

function isChinese(char: string | undefined): boolean {
  return char !== undefined && CHINESE.test(char)
}

/** A mark between two digits, or in Latin text, is right as it is: 3.5, 12:30, www.gov.cn. */
function isLatinPlace(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (/[0-9A-Za-z]/.test(before) && /[0-9A-Za-z]/.test(after)) return true
  return !isChinese(before) && !isChinese(after === ' ' ? text[at + 2] : after)
}

function isEnumeratorMark(cell: Cell, at: number): boolean {
  const line = cell.lines.find(({ start, end }) => start <= at && at <= end)
  return line !== undefined && LINE_NUMBER.test(cell.text.slice(line.start, at))
}

function marks(cell: Cell): Found[] {
  return matchesOf(cell.text, MARK).flatMap((match) => {
    const [mark] = match
    const at = match.index
    if (isLatinPlace(cell.text, at) || isEnumeratorMark(cell, at)) return []
    const after = cell.text.slice(at + 1).search(/[^ ]|$/)
    const end = at + 1 + after
    const right = FULL[mark] ?? mark
    const edits: Edit[] = [{ start: at, end, text: right }]
    return [{ cell, start: Math.max(0, at - 1), end, message: `半角“${mark}”应改为全角“${right}”。`, edits }]
  })
}

function brackets(cell: Cell): Found[] {
  const paired = new Set<number>()
  const pairs = matchesOf(cell.text, BRACKET_PAIR).flatMap((match): Found[] => {
    const [whole, inside = ''] = match
    const [start, end] = [match.index, match.index + whole.length]
    paired.add(start).add(end - 1)
    const open = whole.startsWith('(')
    const close = whole.endsWith(')')
    if (!open && !close) return []
    const around = isChinese(cell.text[start - 1]) || isChinese(cell.text[end])
    if (!around && !CHINESE.test(inside) && open && close && !/^\d+$/.test(inside)) return []
    const edits = [
      ...(open ? [{ start, end: start + 1, text: '（' }] : []),
      ...(close ? [{ start: end - 1, end, text: '）' }] : []),
    ]
    return [{ cell, start, end, message: '半角括号应改为全角括号。', edits }]
  })
  const single = matchesOf(cell.text, /[()[\]]/g).flatMap((match): Found[] => {
    const at = match.index
    if (paired.has(at) || isLatinPlace(cell.text, at)) return []
    const edits = [{ start: at, end: at + 1, text: FULL[match[0]] ?? match[0] }]
    return [{ cell, start: at, end: at + 1, message: '半角括号应改为全角括号。', edits }]
  })
  return [...pairs, ...single]
}

const STRAIGHT_PAIR = /(["'])([^"'\n]*[\u4e00-\u9fff][^"'\n]*)\1/g

function quotes(cell: Cell): Found[] {
  return matchesOf(cell.text, STRAIGHT_PAIR).map((match): Found => {
    const [start, end] = [match.index, match.index + match[0].length]
    const [open, close] = match[1] === '"' ? ['“', '”'] : ['‘', '’']
    const edits = [
      { start, end: start + 1, text: open ?? '' },
      { start: end - 1, end, text: close ?? '' },
    ]
    return { cell, start, end, message: `直引号应改为“${open}${close}”。`, edits }
  })
}

function check(cell: Cell): Found[] {
  if (!/[,;:?!.()[\]"']/.test(cell.text)) return []
  return [...marks(cell), ...brackets(cell), ...quotes(cell)]
}

const FACTS = {
  title: '半角标点',
  severity: 'error',
  source: 'GB/T 15834-2011 5.1（标点符号占一个字位置）、附录A',
} as const

export const halfWidth: ItemRule = {
  ...FACTS,
  id: 'half-width',
  description: '汉字之间用了半角的逗号、分号、冒号、括号、引号等。',
  scope: 'item',
  check: (item) => item.filled.flatMap(check),
}

export const halfWidthHeading: ListRule = {
  ...FACTS,
  id: 'half-width-heading',
  title: '标题、表头、类别中的半角标点',
  description: '标题、表头、类别名称和附注里的半角标点。',
  scope: 'list',
  check: (list) => listCells(list).flatMap(check),
}
