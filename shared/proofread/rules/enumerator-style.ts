import { enumeratorShape } from '../profile.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'

function check(cell: Cell, { shapes }: Profile): Found[] {
  return cell.lines.flatMap(({ enumerator, start, text }) => {
    if (!enumerator) return []
    const custom = shapes.get(enumerator.style)
    const blank = /^[ \u00a0\u3000]*/.exec(text.slice(enumerator.typed.length))?.[0] ?? ''
    const differs = custom !== undefined && enumeratorShape(enumerator) !== custom
    if (!differs && blank === '') return []
    const numeral = /[一二三四五六七八九十百零]+/.exec(enumerator.typed)?.[0] ?? String(enumerator.number)
    const right = differs ? custom.replace('#', numeral) : enumerator.typed
    const end = start + enumerator.typed.length + blank.length
    const message = differs
      ? `编号写法不统一：本清单多数写作“${right}”。`
      : '编号后多了空格（打印时是否空格由版式决定）。'
    const edits = [{ start, end, text: right }]
    return [{ cell, start, end: Math.min(start + text.length, end + 4), message, edits }]
  })
}

export const enumeratorStyle: ItemRule = {
  id: 'enumerator-style',
  title: '编号写法不统一',
  severity: 'warning',
  description: '同一清单里“1.”“1、”“1．”混用。',
  source: 'GB/T 9704-2012 7.3.3（“1.”“（1）”）；GB/T 15834-2011 附录A.3；清单内多数的写法',
  scope: 'item',
  check: (item, profile) => item.duties.flatMap((cell) => check(cell, profile)),
}
