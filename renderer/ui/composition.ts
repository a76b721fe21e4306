/**
 * True while a key belongs to an input method (pinyin and the like) and must not act as a shortcut.
 * Some input methods report only the old key code 229 and leave `isComposing` false.
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229
}
