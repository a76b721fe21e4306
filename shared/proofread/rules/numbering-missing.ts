import { withNumber } from '../../duty-text/enumerator.ts'
import type { Line } from '../lines.ts'
import type { Profile } from '../profile.ts'
import { sectionsOf } from '../sections.ts'
import type { Section } from '../sections.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'

const SOURCE = 'GB/T 9704-2012 7.3.3；同一清单其余事项的写法'

function isDuty({ heading }: Section): boolean {
  return !heading?.support
}

function lostNumbers(cell: Cell, section: Section, separator: string): Found[] {
  const { lines } = section
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || lines.some(({ enumerator }) => enumerator)) return []
  if (lines.length > 1 && !first.department) {
    const edits = lines.map(({ start }, index) => ({ start, end: start, text: `${index + 1}${separator}` }))
    const message = `这里有${lines.length}条职责，都没有编号，本清单其他事项都编了号。`
    return [{ cell, start: first.start, end: last.end, message, edits }]
  }
  const sentences =
    lines
      .map(({ text }) => text)
      .join('')
      .match(/[。！？](?!$|[”’）])/g)?.length ?? 0
  if (lines.length === 1 && sentences === 0) return []
  const message = lines.length > 1 ? '几段职责都没有编号。' : '这一段有几句话，可分条编号。'
  return [
    { cell, start: first.start, end: last.end, message, severity: lines.length > 1 ? 'warning' : 'hint' },
  ]
}

export const numberingLost: ItemRule = {
  id: 'numbering-lost',
  title: '没有编号',
  severity: 'warning',
  description: '一个部门有几条职责，却一条也没有编号，而清单的其他事项都编了号。',
  source: SOURCE,
  scope: 'item',
  check: (item, profile: Profile) =>
    profile.numbered
      ? item.duties.flatMap((cell) =>
          sectionsOf(cell, profile.office)
            .filter(isDuty)
            .flatMap((section) => lostNumbers(cell, section, profile.separator ?? '.')),
        )
      : [],
}

/** Number the paragraph lost, where the ones before and after leave exactly one free. */
function lostNumber(before: Line | undefined, after: Line | undefined): string | null {
  const [first, next] = [before?.enumerator, after?.enumerator]
  if (!next) return null
  if (!first) return before === undefined && next.number === 2 ? withNumber(next, 1) : null
  return first.style === next.style && next.number === first.number + 2
    ? withNumber(first, first.number + 1)
    : null
}

function unnumberedIn(cell: Cell, lines: readonly Line[]): Found[] {
  return lines.flatMap((line, index): Found[] => {
    if (line.enumerator) return []
    const { start, end } = line
    const number = lostNumber(lines[index - 1], lines[index + 1])
    const edits = number === null ? [] : [{ start, end: start, text: number }]
    return [{ cell, start, end, message: '这一段没有编号，与前后各条不一致。', edits }]
  })
}

export const unnumberedEntry: ItemRule = {
  id: 'unnumbered-entry',
  title: '编号条目间有未编号的内容',
  severity: 'warning',
  description: '编了号的几条之间（或之后）有一段没有编号。',
  source: SOURCE,
  scope: 'item',
  check: (item, profile: Profile) =>
    item.duties.flatMap((cell) =>
      sectionsOf(cell, profile.office).flatMap(({ lines }) =>
        lines.some(({ enumerator }) => enumerator) ? unnumberedIn(cell, lines) : [],
      ),
    ),
}
