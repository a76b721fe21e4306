import { isBelow } from '../../duty-text/enumerator.ts'
import type { Line } from '../lines.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell, ItemView } from '../view.ts'

const TAIL = 6
const CLOSED = /[。；：:！？…;!?]["”’）)》]*$/
const WEAK_END = /[，、,]$/

/** A paragraph of duty, which ends with a mark; not a heading, the office's line or 履职保障. */
function isSentence(line: Line, office: string | null): boolean {
  if (line.text === '' || line.heading || line.support || line.text === office) return false
  return line.text.length > (line.enumerator?.typed.length ?? 0)
}

function place(cell: Cell, line: Line): Pick<Found, 'cell' | 'start' | 'end'> {
  return { cell, start: Math.max(line.start, line.end - TAIL), end: line.end }
}

function isLastOfItsKind(cell: Cell, line: Line): boolean {
  const next = cell.lines[cell.lines.indexOf(line) + 1]
  if (next === undefined || next.heading || next.support || next.department !== null) return true
  return (
    line.enumerator !== null &&
    next.enumerator !== null &&
    isBelow(line.enumerator.style, next.enumerator.style)
  )
}

/** A list whose entries end with ； still ends the last of them with 。 */
function rightEnd(cell: Cell, line: Line, entryEnd: string): string {
  return entryEnd === '。' || isLastOfItsKind(cell, line) ? '。' : entryEnd
}

function missing(item: ItemView, { office, entryEnd }: Profile): Found[] {
  if (entryEnd === null) return []
  return item.duties.flatMap((cell) =>
    cell.lines
      .filter((line) => isSentence(line, office))
      .flatMap((line): Found[] => {
        const right = rightEnd(cell, line, entryEnd)
        if (WEAK_END.test(line.text)) {
          const edits = [{ start: line.end - 1, end: line.end, text: right }]
          return [
            { ...place(cell, line), message: `一条末尾是“${line.text.at(-1)}”，应改为“${right}”。`, edits },
          ]
        }
        if (CLOSED.test(line.text) || line.text.endsWith('.')) return []
        const edits = [{ start: line.end, end: line.end, text: right }]
        return [{ ...place(cell, line), message: `一条末尾缺“${right}”。`, edits }]
      }),
  )
}

export const endMarkMissing: ItemRule = {
  id: 'end-mark-missing',
  title: '末尾缺标点',
  severity: 'error',
  description: '一条职责的末尾没有标点，或用了逗号、顿号。',
  source: 'GB/T 15834-2011 4.1（句末点号）；清单内多数的写法',
  scope: 'item',
  check: missing,
}

/** （1）…； （2）…。: a nested run may be parted by ； whatever the entries above it end with. */
function isNested(line: Line): boolean {
  return line.enumerator !== null && line.enumerator.style !== 'arabic'
}

function differing(item: ItemView, { office, entryEnd }: Profile): Found[] {
  if (entryEnd === null) return []
  return item.duties.flatMap((cell) =>
    cell.lines
      .filter((line) => isSentence(line, office))
      .flatMap((line): Found[] => {
        const last = isLastOfItsKind(cell, line)
        const wrong = line.text.at(-1)
        const right = rightEnd(cell, line, entryEnd)
        if ((wrong !== '；' && wrong !== '。') || wrong === right) return []
        if (isNested(line) && (entryEnd === '；' || !last)) return []
        if (entryEnd === '；' && wrong === '。') return []
        const edits = [{ start: line.end - 1, end: line.end, text: right }]
        return [
          { ...place(cell, line), message: `这一条末尾是“${wrong}”，本清单各条末尾用“${right}”。`, edits },
        ]
      }),
  )
}

export const endMarkDiffers: ItemRule = {
  id: 'end-mark-differs',
  title: '末尾标点不统一',
  severity: 'warning',
  description: '清单各条都以句号结束，这一条却用分号。',
  source: 'GB/T 15834-2011 4.6.3.3；清单内多数的写法',
  scope: 'item',
  check: differing,
}
