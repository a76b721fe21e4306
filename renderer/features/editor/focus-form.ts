/** Puts the cursor into the first field of the form, once it is drawn. */
export function focusForm(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.form-pane .form input, .form-pane .form textarea')?.focus(),
  )
}
