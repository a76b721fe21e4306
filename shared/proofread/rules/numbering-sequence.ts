import { withNumber } from '../../duty-text/enumerator.ts'
import type { Profile } from '../profile.ts'
import { runsOf, sectionsOf } from '../sections.ts'
import type { NumberedLine } from '../sections.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell, ItemView } from '../view.ts'

type Kind = 'gap' | 'repeat' | 'order'

interface Break {
  readonly kind: Kind
  readonly at: NumberedLine
  readonly message: string
  /** The number it must have, where the ones around it leave no doubt. */
  readonly right: number | null
}

function gapMessage(from: number, to: number): string {
  const missing = from === to ? `${from}` : `${from}至${to}`
  return `编号不连续：这里缺少第${missing}条，请核对是漏了内容还是编号有误。`
}

/** How many paragraphs stand between an entry of a run and the one before it. */
function plainLinesBetween(run: readonly NumberedLine[], index: number): number {
  const before = run[index - 1]
  return before && run[index] ? run[index].position - before.position - 1 : 0
}

/** Where a run leaves 1, 2, 3 …; one wrong number is one break, whatever follows it. */
function breaksOf(run: readonly NumberedLine[], first: number): Break[] {
  const breaks: Break[] = []
  let expected = first
  for (const [index, at] of run.entries()) {
    const { number } = at.enumerator
    const next = run[index + 1]?.enumerator.number
    if (number === expected) {
      expected += 1
      continue
    }
    const slip = next === expected + 1
    const right = slip || (next === undefined && number < expected && number > 1) ? expected : null
    if (number === expected - 1) {
      breaks.push({ kind: 'repeat', at, right, message: `编号重复：第${number}条出现了两次。` })
      if (slip) expected += 1
    } else if (number > expected && plainLinesBetween(run, index) === number - expected) {
      // The numbers are missing, not the entries: another rule says so at the lines themselves.
      expected = number + 1
    } else if (number > expected) {
      const swapped = next === expected && run[index + 2]?.enumerator.number !== expected + 1
      const kind = slip || swapped ? 'order' : 'gap'
      const message = slip
        ? `编号有误：这一条应是第${expected}条。`
        : swapped
          ? `编号顺序颠倒：第${number}条排在第${expected}条前面。`
          : gapMessage(expected, number - 1)
      breaks.push({ kind, at, right, message })
      expected = slip ? expected + 1 : number + 1
      if (swapped) return breaks
    } else {
      const again =
        number === 1 ? '编号又从1开始，前面可能漏了部门或小标题。' : `编号顺序颠倒：第${number}条排在后面。`
      breaks.push({ kind: 'order', at, right: number === 1 ? null : right, message: again })
      if (number === 1) expected = 2
      else if (slip) expected += 1
    }
  }
  return breaks
}

const cache = new WeakMap<Cell, { profile: Profile; breaks: Break[] }>()

/** Three rules ask for the same breaks. */
function breaksOfCell(cell: Cell, profile: Profile): Break[] {
  const kept = cache.get(cell)
  if (kept?.profile === profile) return kept.breaks
  const breaks = breaksIn(cell, profile)
  cache.set(cell, { profile, breaks })
  return breaks
}

function breaksIn(cell: Cell, profile: Profile): Break[] {
  let last = 0
  return sectionsOf(cell, profile.office).flatMap((section) =>
    runsOf(section).flatMap((run) => {
      const first = run[0]?.enumerator
      if (first?.style !== 'arabic') return breaksOf(run, 1)
      // A text whose sections count on from each other is consistent too.
      const goesOn = last > 0 && first.number === last + 1
      last = run.at(-1)?.enumerator.number ?? 0
      return breaksOf(run, goesOn ? first.number : 1)
    }),
  )
}

function foundAt(cell: Cell, { at, message, right }: Break): Found {
  const { line, enumerator } = at
  const start = line.start
  const typed = enumerator.typed.length
  const end = Math.min(line.end, start + typed + 8)
  if (right === null) return { cell, start, end, message }
  const edit = { start, end: start + typed, text: withNumber(enumerator, right) }
  return { cell, start, end, message, edits: [edit] }
}

function check(kind: Kind): ItemRule['check'] {
  return (item: ItemView, profile: Profile) =>
    item.duties.flatMap((cell) =>
      breaksOfCell(cell, profile)
        .filter((found) => found.kind === kind)
        .map((found) => foundAt(cell, found)),
    )
}

const SOURCE = 'GB/T 9704-2012 7.3.3 结构层次序数；编号从每个小标题后重新开始是清单的惯例'

export const numberingGap: ItemRule = {
  id: 'numbering-gap',
  title: '编号缺号',
  severity: 'error',
  description: '同一部门（小标题）下的编号中间缺了一个或几个。',
  source: SOURCE,
  scope: 'item',
  check: check('gap'),
}

export const numberingRepeat: ItemRule = {
  id: 'numbering-repeat',
  title: '编号重复',
  severity: 'error',
  description: '同一部门（小标题）下两条用了同一个编号。',
  source: SOURCE,
  scope: 'item',
  check: check('repeat'),
}

export const numberingOrder: ItemRule = {
  id: 'numbering-order',
  title: '编号顺序',
  severity: 'error',
  description: '编号前后颠倒、写错，或没有小标题却又从1开始。',
  source: SOURCE,
  scope: 'item',
  check: check('order'),
}
