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

/** A field of a form, as it is found again in the form of another item. */
export interface FormField {
  readonly label: string
  /** The cursor is in a text of several lines, not in a heading above it. */
  readonly inLines: boolean
}

/**
 * The field that has the cursor.
 *
 * @returns null for what is no field: a button beside the fields, or what lies outside the form
 */
export function focusedField(form: HTMLElement, focused: Element | null): FormField | null {
  if (focused === null || !form.contains(focused)) return null
  const field = fieldsOf(form).find((each) => each.contains(focused))
  return field === undefined
    ? null
    : { label: labelOf(field), inLines: focused instanceof HTMLTextAreaElement }
}

/** Puts the cursor to the beginning of a field and brings the field into sight; false where the form has none. */
export function focusField(form: HTMLElement, { label, inLines }: FormField): boolean {
  const field = fieldsOf(form).find((each) => labelOf(each) === label)
  if (field === undefined) return false
  const texts = textControls(field)
  const text = texts.find((control) => control instanceof HTMLTextAreaElement === inLines) ?? texts[0]
  const control =
    text ??
    field.querySelector<HTMLElement>('input:checked') ??
    field.querySelector<HTMLElement>('input, textarea')
  control?.focus({ preventScroll: true })
  text?.setSelectionRange(0, 0)
  field.scrollIntoView({ block: 'nearest' })
  return control !== null
}

/** The fields of a form, without those that are parts of another. */
function fieldsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('.field')].filter(
    (field) => field.parentElement?.closest('.field') === null,
  )
}

function labelOf(field: HTMLElement): string {
  return field.querySelector('label, .field-label')?.textContent ?? ''
}
