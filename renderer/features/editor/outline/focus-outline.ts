/** Gives the outline the keys, for whom the place that had them is gone. */
export function focusOutline(): void {
  document.querySelector<HTMLElement>('.outline [role="tree"]')?.focus({ preventScroll: true })
}

/** The same, where nothing else has taken them meanwhile. */
export function focusOutlineIfLost(): void {
  if (document.activeElement === document.body) focusOutline()
}
