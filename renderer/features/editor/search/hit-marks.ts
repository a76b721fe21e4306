import { fieldPlace, textControls } from '../form/field-dom.ts'
import type { TextControl } from '../form/field-dom.ts'
import { ITEM_FIELDS } from '../item-fields.ts'
import type { ItemField } from '../item-fields.ts'
import { folded, places } from './hits.ts'

/** The hit that is gone to, the `nth` of its field. */
export interface CurrentHit {
  readonly field: ItemField
  readonly nth: number
}

/** A hit in the form. */
export interface ShownHit {
  readonly mark: HTMLElement
  /** Null for a name shown as a tag. */
  readonly control: TextControl | null
  readonly start: number
}

/**
 * Marks every place of a text in the form. Text in an input can't be marked itself, so a layer over
 * the form holds a copy of each input's text, unseen but for the marks.
 *
 * @param layer is emptied and filled; it covers what `pane` scrolls
 * @param needle as `folded` gives it; nothing is marked for the empty text
 * @returns the current hit, where the form shows it
 */
export function drawHitMarks(
  pane: HTMLElement,
  layer: HTMLElement,
  needle: string,
  current: CurrentHit | null,
): ShownHit | null {
  layer.replaceChildren()
  if (needle === '') return null
  const origin = layer.getBoundingClientRect()
  let shown: ShownHit | null = null
  for (const field of ITEM_FIELDS) {
    const place = fieldPlace(pane, field)
    if (place === null) continue
    let nth = 0
    for (const source of sourcesOf(place)) {
      const text = 'value' in source ? source.value : source.textContent
      const starts = places(folded(text), needle)
      if (starts.length === 0) continue
      const marks = starts.map(() => document.createElement('mark'))
      const copy = copyOf(source, origin)
      fill(copy, text, starts, needle.length, marks)
      layer.append(copy)
      if ('value' in source) scrollLike(copy, source)
      marks.forEach((mark, index) => {
        if (current?.field === field && current.nth === nth) {
          mark.className = 'current'
          shown = { mark, control: 'value' in source ? source : null, start: starts[index] ?? 0 }
        }
        nth += 1
      })
    }
  }
  return shown
}

type Source = TextControl | HTMLElement

/** What shows a field's text: its inputs, else the tags of its names. */
function sourcesOf(place: HTMLElement): Source[] {
  const controls = textControls(place)
  return controls.length > 0
    ? controls
    : [...place.querySelectorAll<HTMLElement>('.ant-select-selection-item-content')]
}

const COPIED_STYLES = [
  'font',
  'letterSpacing',
  'textIndent',
  'padding',
  'borderWidth',
  'boxSizing',
  'whiteSpace',
  'overflowWrap',
  'wordBreak',
  'tabSize',
] as const

function copyOf(source: Source, origin: DOMRect): HTMLElement {
  const copy = document.createElement('div')
  const style = getComputedStyle(source)
  for (const name of COPIED_STYLES) copy.style[name] = style[name]
  const box = source.getBoundingClientRect()
  copy.style.lineHeight = style.lineHeight
  copy.style.left = `${box.left - origin.left}px`
  copy.style.top = `${box.top - origin.top}px`
  // An input with a scroll bar has less room for its text.
  copy.style.width = `${box.width - scrollBarWidth(source, style)}px`
  copy.style.height = `${box.height}px`
  // The one line of an input stands in the middle of its height.
  if (source instanceof HTMLInputElement) {
    copy.style.paddingBlock = '0'
    copy.style.lineHeight = `${source.clientHeight}px`
  }
  return copy
}

function scrollBarWidth(source: Source, style: CSSStyleDeclaration): number {
  const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth)
  return source instanceof HTMLTextAreaElement ? source.offsetWidth - source.clientWidth - borders : 0
}

function fill(
  copy: HTMLElement,
  text: string,
  starts: readonly number[],
  length: number,
  marks: readonly HTMLElement[],
): void {
  let from = 0
  starts.forEach((start, index) => {
    const mark = marks[index]
    if (mark === undefined) return
    mark.textContent = text.slice(start, start + length)
    copy.append(text.slice(from, start), mark)
    from = start + length
  })
  copy.append(text.slice(from))
}

function scrollLike(copy: HTMLElement, source: TextControl): void {
  copy.scrollTop = source.scrollTop
  copy.scrollLeft = source.scrollLeft
}
