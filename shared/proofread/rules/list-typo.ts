import { matchesOf } from '../matches.ts'
import { commonEnd, commonStart, distance } from '../distance.ts'
import type { Found, ListRule } from '../types.ts'
import type { Cell, ListView } from '../view.ts'

interface Clause {
  readonly text: string
  readonly places: { cell: Cell; start: number }[]
}

const CLAUSE = /[\u4e00-\u9fff“”（）A-Za-z0-9]{8,60}/g

function isHeading(cell: Cell, at: number): boolean {
  return cell.lines.some(({ start, end, department }) => department !== null && start <= at && at < end)
}

function clausesOf(list: ListView): Map<string, Clause> {
  const clauses = new Map<string, Clause>()
  for (const item of list.items) {
    for (const cell of item.duties) {
      for (const match of matchesOf(cell.text, CLAUSE)) {
        const [text] = match
        if (isHeading(cell, match.index)) continue
        const clause = clauses.get(text) ?? { text, places: [] }
        clause.places.push({ cell, start: match.index })
        clauses.set(text, clause)
      }
    }
  }
  return clauses
}

/** Two clauses one slip (at most two characters) apart share their first or their last half. */
function halves(text: string): string[] {
  const sizes = new Set([text.length >> 1, (text.length - 1) >> 1, (text.length - 2) >> 1])
  return [...sizes].flatMap((size) => [`<${text.slice(0, size)}`, `>${text.slice(-size)}`])
}

const TELLING =
  /[0-9一二三四五六七八九十两上下前后内外多少初复男女老幼新旧不未非无市区县镇乡村和及与并的等将各本我其对在]/

/** 第一次 and 第二次, 区 and 市: a difference that was meant. */
function isMeant(a: string, b: string): boolean {
  return TELLING.test(a) || TELLING.test(b)
}

function difference(rare: string, usual: string): { from: number; to: number; here: string; there: string } {
  const from = commonStart(rare, usual)
  const room = Math.min(rare.length, usual.length) - from
  const end = commonEnd(rare, usual, room)
  return {
    from,
    to: rare.length - end,
    here: rare.slice(from, rare.length - end),
    there: usual.slice(from, usual.length - end),
  }
}

const OFTEN = 3

/** Once against three times, a character apart; a word of two characters more or less is a hint. */
function isSlipOf(rare: Clause, usual: Clause): boolean {
  if (rare === usual || usual.places.length < rare.places.length * 2 + 1) return false
  const apart = Math.abs(rare.text.length - usual.text.length)
  const { here, there } = difference(rare.text, usual.text)
  if (isMeant(here, there)) return false
  if (apart === 2) return (here === '' || there === '') && rare.text.length >= 10
  return rare.places.length === 1 && distance(rare.text, usual.text, 1) === 1
}

function oddClauses(list: ListView): Found[] {
  const clauses = clausesOf(list)
  const byHalf = new Map<string, Clause[]>()
  for (const clause of clauses.values()) {
    if (clause.places.length < OFTEN) continue
    for (const key of halves(clause.text)) {
      const kept = byHalf.get(key)
      if (kept) kept.push(clause)
      else byHalf.set(key, [clause])
    }
  }
  if (byHalf.size === 0) return []
  return [...clauses.values()].flatMap((clause): Found[] => {
    const rivals = halves(clause.text).flatMap((key) => byHalf.get(key) ?? [])
    const usual = rivals.find((other) => isSlipOf(clause, other))
    if (!usual) return []
    const { from, to, here, there } = difference(clause.text, usual.text)
    const word = Math.abs(here.length - there.length) > 1
    return clause.places.map((place) => {
      const start = place.start + Math.max(0, from - 2)
      const end = Math.min(place.start + clause.text.length, place.start + to + 2)
      const message = `本清单有${usual.places.length}处写作“${usual.text}”，这里不同，请核对是否有误。`
      return { cell: place.cell, start, end, message, severity: word ? 'hint' : 'warning' }
    })
  })
}

export const listTypo: ListRule = {
  id: 'list-typo',
  title: '与多处相同的语句差一个字',
  severity: 'warning',
  description: '一句话在清单里多次出现，只有这一处差一个字（多字、漏字、错字）。',
  source: '清单自身反复出现的语句',
  scope: 'list',
  check: oddClauses,
}
