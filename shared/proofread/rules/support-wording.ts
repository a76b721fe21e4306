import type { Found, ListRule } from '../types.ts'
import type { Cell, ListView } from '../view.ts'

/** Words that change nothing in what is provided: the rest says whether two wordings mean the same. */
const EMPTY_WORDS = /提供|开展|定期|落实|做好|进行|相关|工作|以及|[的及和与、，。；\s]/g

interface Wording {
  readonly cell: Cell
  readonly start: number
  readonly text: string
}

function wordingOf(cell: Cell): Wording | null {
  const line = cell.lines.find(({ support }) => support)
  if (!line) return null
  const after = /^履职[^：:]{2}[：:]?\n?/.exec(cell.text.slice(line.start))?.[0].length ?? 0
  const text = cell.text.slice(line.start + after).replace(/[。.]$/, '')
  return text === '' ? null : { cell, start: line.start + after, text }
}

/** The same for 业务指导、培训 and 提供业务培训和指导: what is provided, in no order. */
function meaningOf(text: string): string {
  return [...new Set(text.replace(EMPTY_WORDS, ''))].toSorted().join('')
}

function variants(list: ListView): Found[] {
  const wordings = list.items.flatMap(({ cells }) => wordingOf(cells.superiorDuties) ?? [])
  const groups = Map.groupBy(wordings, ({ text }) => meaningOf(text))
  return [...groups.values()].flatMap((group) => {
    const counts = new Map<string, number>()
    for (const { text } of group) counts.set(text, (counts.get(text) ?? 0) + 1)
    if (counts.size < 2) return []
    const forms = [...counts].toSorted(([, a], [, b]) => b - a)
    const [custom = ''] = forms[0] ?? []
    const shown = forms.slice(0, 5).map(([text, count]) => `“${text}”${count}处`)
    const message = `同一意思的履职保障有${forms.length}种写法：${shown.join('、')}，请统一。`
    return group
      .filter(({ text }) => text !== custom)
      .map(({ cell, start, text }) => ({ cell, start, end: start + text.length, message }))
  })
}

export const supportWording: ListRule = {
  id: 'support-wording',
  title: '履职保障措辞不一',
  severity: 'hint',
  description: '意思相同的履职保障有几种写法（业务指导培训、业务培训及指导 …），列出供统一。',
  source: '清单内的各种写法',
  scope: 'list',
  check: variants,
}
