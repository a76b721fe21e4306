/** Longest name a clerk can give a layout, characters. */
export const LONGEST_LAYOUT_NAME = 60

/**
 * A name that no layout has yet: “五列” becomes “五列 2”, “五列 3” …
 *
 * @param taken names in use, the built-in ones included
 */
export function freeLayoutName(wanted: string, taken: readonly string[]): string {
  const base = wanted.trim().slice(0, LONGEST_LAYOUT_NAME - 5) || '版式'
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base} ${number}`)) number += 1
  return `${base} ${number}`
}
