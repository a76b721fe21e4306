import type { ItemField } from '../item-fields.ts'

export type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Where the controls of a field stand in the form; null where the form does not show the field. */
export function fieldPlace(pane: HTMLElement, field: ItemField): HTMLElement | null {
  return pane.querySelector<HTMLElement>(`[data-field="${field}"]`)
}

/** The inputs of a field that hold its text, from top to bottom; none for names shown as tags. */
export function textControls(place: HTMLElement): TextControl[] {
  return [...place.querySelectorAll<TextControl>('textarea, input[type="text"]')].filter(
    (control) =>
      control.getAttribute('role') !== 'combobox' && control.getAttribute('aria-hidden') !== 'true',
  )
}

/**
 * Puts the cursor where a printed line stands: into the input that has it, at its end; else into the
 * field's first input.
 */
export function focusLine(place: HTMLElement, line: string): void {
  const controls = textControls(place)
  const words = withoutNumber(line)
  for (const control of controls) {
    const lines = control.value.split('\n')
    const at = lines.findIndex((each) => words !== '' && withoutNumber(each) === words)
    if (at === -1) continue
    const end = lines.slice(0, at + 1).join('\n').length
    control.focus()
    control.setSelectionRange(end, end)
    return
  }
  ;(controls[0] ?? place.querySelector<HTMLElement>('input, textarea'))?.focus()
}

/** A line as both page and form show it: the form may number by itself, the page may add a blank. */
function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:\d{1,3}[.．、]|（\d{1,3}）)\s*/, '').trim()
}

/**
 * Where the cursor stands in the form.
 *
 * @returns the field, and the words of the line without its number and blanks; null outside the form
 */
export function lineAtCursor(focused: Element | null): { field: ItemField; words: string } | null {
  const field = focused?.closest<HTMLElement>('[data-field]')?.dataset['field']
  if (field === undefined) return null
  // A heading or a name stands on one line; a tag being typed is on no page yet.
  if (focused instanceof HTMLInputElement && focused.role !== 'combobox')
    return { field: field as ItemField, words: focused.value.replace(/\s/g, '') }
  if (!(focused instanceof HTMLTextAreaElement)) return { field: field as ItemField, words: '' }
  const { value, selectionStart } = focused
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1
  const end = value.indexOf('\n', selectionStart)
  const line = value.slice(start, end === -1 ? undefined : end)
  return { field: field as ItemField, words: withoutNumber(line).replace(/\s/g, '') }
}
