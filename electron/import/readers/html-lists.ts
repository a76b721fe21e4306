import { formatListNumber, type NumberFormat } from './list-number.ts'

interface Counter {
  readonly format: NumberFormat
  readonly suffix: string
}

const DECIMAL: Counter = { format: 'decimal', suffix: '.' }

/** `type` of `<ol>` and `<li>` (HTML Standard §4.4.5). */
const BY_TYPE: Readonly<Record<string, Counter>> = {
  '1': DECIMAL,
  a: { format: 'lower-letter', suffix: '.' },
  A: { format: 'upper-letter', suffix: '.' },
  i: { format: 'lower-roman', suffix: '.' },
  I: { format: 'upper-roman', suffix: '.' },
}

const CHINESE: Counter = { format: 'chinese', suffix: '、' }
const LEGAL: Counter = { format: 'chinese-legal', suffix: '、' }

/** `list-style-type` (CSS Counter Styles 3 §6, §7). */
const BY_STYLE: Readonly<Record<string, Counter>> = {
  decimal: DECIMAL,
  'decimal-leading-zero': { format: 'decimal-zero', suffix: '.' },
  'lower-alpha': { format: 'lower-letter', suffix: '.' },
  'lower-latin': { format: 'lower-letter', suffix: '.' },
  'upper-alpha': { format: 'upper-letter', suffix: '.' },
  'upper-latin': { format: 'upper-letter', suffix: '.' },
  'lower-roman': { format: 'lower-roman', suffix: '.' },
  'upper-roman': { format: 'upper-roman', suffix: '.' },
  'cjk-decimal': { format: 'chinese-digits', suffix: '、' },
  'cjk-ideographic': CHINESE,
  'simp-chinese-informal': CHINESE,
  'trad-chinese-informal': CHINESE,
  'simp-chinese-formal': LEGAL,
  'cjk-heavenly-stem': { format: 'heavenly-stems', suffix: '、' },
  'cjk-earthly-branch': { format: 'earthly-branches', suffix: '、' },
}

type Attributes = Readonly<Record<string, string>>

/** One `<ol>` or `<ul>` while it is open. */
export interface HtmlList {
  readonly ordered: boolean
  readonly counter: Counter | null
  readonly step: number
  next: number
}

export function openList(tag: string, attributes: Attributes): HtmlList {
  const ordered = tag === 'ol'
  return {
    ordered,
    counter: ordered ? counterOf(attributes, DECIMAL) : null,
    step: 'reversed' in attributes ? -1 : 1,
    next: wholeNumber(attributes['start']) ?? 1,
  }
}

/**
 * The number that a browser shows before a list entry.
 *
 * @returns e.g. `1.` or `一、`; empty for bullets and hidden numbers
 */
export function nextNumber(list: HtmlList, attributes: Attributes): string {
  if (!list.ordered) return ''
  const value = wholeNumber(attributes['value']) ?? list.next
  list.next = value + list.step
  const counter = counterOf(attributes, list.counter)
  return counter === null ? '' : formatListNumber(value, counter.format) + counter.suffix
}

function counterOf(attributes: Attributes, inherited: Counter | null): Counter | null {
  const style = /list-style(?:-type)?\s*:\s*([^;]*)/i.exec(attributes['style'] ?? '')?.[1]
  for (const word of style?.trim().toLowerCase().split(/\s+/) ?? []) {
    if (word === 'none') return null
    const counter = own(BY_STYLE, word)
    if (counter !== undefined) return counter
  }
  return own(BY_TYPE, attributes['type'] ?? '') ?? inherited
}

function own(counters: Readonly<Record<string, Counter>>, name: string): Counter | undefined {
  return Object.hasOwn(counters, name) ? counters[name] : undefined
}

function wholeNumber(text: string | undefined): number | null {
  const value = /^\s*(-?\d{1,9})/.exec(text ?? '')?.[1]
  return value === undefined ? null : Number(value)
}
