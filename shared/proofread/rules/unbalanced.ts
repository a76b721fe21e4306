import { matchesOf } from '../matches.ts'
import type { Found, ItemRule, ListRule } from '../types.ts'
import { listCells } from '../view.ts'
import type { Cell } from '../view.ts'

const CLOSE_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '〔': '〕',
}
const CLOSING = new Set(Object.values(CLOSE_OF))
const MARK = /[“”‘’（）()《》〈〉【】「」〔〕]/g
const ENUMERATOR = /^[（(]?\d{1,3}[）)]/

interface Open {
  readonly char: string
  readonly at: number
}

function place(cell: Cell, at: number): Pick<Found, 'cell' | 'start' | 'end'> {
  const end = cell.text.indexOf('\n', at)
  return { cell, start: at, end: Math.min(at + 8, end === -1 ? cell.text.length : end) }
}

function checkLine(cell: Cell, from: number, line: string): Found[] {
  const found: Found[] = []
  const open: Open[] = []
  const skip = /^\d{1,3}[）)]/.test(line) ? (ENUMERATOR.exec(line)?.[0].length ?? 0) : 0
  for (const mark of matchesOf(line, MARK)) {
    if (mark.index < skip) continue
    const at = from + mark.index
    const char = mark[0].replace('(', '（').replace(')', '）')
    if (CLOSE_OF[char]) {
      const outer = open.find((one) => one.char === char)
      if (outer && (char === '“' || char === '‘' || char === '《')) {
        const inner = char === '《' ? '〈〉' : char === '“' ? '‘’' : '“”'
        found.push({
          ...place(cell, at),
          message: `“${char}”里面又有“${char}”，里层应用“${inner}”，或前面漏了“${CLOSE_OF[char]}”。`,
        })
      }
      open.push({ char, at })
      continue
    }
    if (!CLOSING.has(char)) continue
    const match = open.findLastIndex((one) => CLOSE_OF[one.char] === char)
    if (match === -1)
      found.push({
        ...place(cell, at),
        start: Math.max(from, at - 6),
        end: at + 1,
        message: `“${char}”没有与它配对的前一半。`,
      })
    else {
      for (const crossed of open.splice(match).slice(1))
        found.push({ ...place(cell, crossed.at), message: `“${crossed.char}”没有与它配对的后一半。` })
    }
  }
  return [
    ...found,
    ...open.map(({ char, at }) => ({ ...place(cell, at), message: `“${char}”没有与它配对的后一半。` })),
  ]
}

function check(cell: Cell): Found[] {
  if (!/[“”‘’（）()《》〈〉【】「」〔〕]/.test(cell.text)) return []
  return cell.lines.flatMap(({ text, start }) => {
    const found = checkLine(cell, start, text)
    return found.filter((one, index) => found.findIndex(({ start }) => start === one.start) === index)
  })
}

const FACTS = {
  severity: 'error',
  source: 'GB/T 15834-2011 4.8、4.9、4.14（引号、括号、书名号成对使用；里层用单引号、单书名号）',
} as const

export const unbalanced: ItemRule = {
  ...FACTS,
  id: 'unbalanced',
  title: '引号、括号不配对',
  description: '引号、括号、书名号少了一半，或同一种层层相套。',
  scope: 'item',
  check: (item) => item.filled.flatMap(check),
}

export const unbalancedHeading: ListRule = {
  ...FACTS,
  id: 'unbalanced-heading',
  title: '标题、表头、类别中的括号不配对',
  description: '标题、表头、类别名称和附注里的引号、括号少了一半。',
  scope: 'list',
  check: (list) => listCells(list).flatMap(check),
}
