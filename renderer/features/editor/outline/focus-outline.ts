/** Gives the outline the keys, for whom the place that had them is gone. */
export function focusOutline(): void {
  document.querySelector<HTMLElement>('.outline [role="tree"]')?.focus({ preventScroll: true })
}

/** The same, where nothing has them, or a dialog or menu on its way out. */
export function focusOutlineIfLost(): void {
  const { activeElement } = document
  if ((activeElement ?? document.body).matches('body, .ant-modal-wrap *, .ant-dropdown *')) focusOutline()
}
