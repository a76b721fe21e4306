/** What the line of 履职保障 may be called in published lists. */
export const SUPPORT_LABEL = /^履职(?:保障|程序|包括)/

const STANDARD_LABEL = '履职保障：'

/**
 * Parts the cell 上级部门职责 into the duties and the closing 履职保障.
 *
 * The standard label is taken off; any other wording (履职程序：…) stays in `support`, so that
 * {@link joinSupport} gives the same cell again, letter by letter.
 *
 * @param cell the printed cell, one paragraph per `\n`
 */
export function splitSupport(cell: string): { superiorDuties: string; support: string } {
  if (!cell.includes('履职')) return { superiorDuties: cell, support: '' }
  const lines = cell.split('\n')
  const start = lines.findLastIndex((line) => SUPPORT_LABEL.test(line))
  if (start === -1) return { superiorDuties: cell, support: '' }
  const superiorDuties = lines.slice(0, start).join('\n')
  const labelled = lines.slice(start).join('\n')
  const bare = labelled.startsWith(STANDARD_LABEL)
    ? labelled.slice(STANDARD_LABEL.length).replace(/^\n/, '')
    : labelled
  const faithful = joinSupport(superiorDuties, bare) === cell
  return { superiorDuties, support: faithful ? bare : labelled }
}

/** The label that a support text brings itself, as published lists have it; null where it is printed in front. */
export function ownSupportLabel(support: string): string | null {
  return SUPPORT_LABEL.exec(support)?.[0] ?? null
}

/**
 * The cell 上级部门职责 as printed: the duties, then 履职保障 on a line of its own. Support of
 * several lines, or beginning with a number, starts below its label.
 */
export function joinSupport(superiorDuties: string, support: string): string {
  if (support === '') return superiorDuties
  const several = support.includes('\n') || /^[1-9]\d*[.．、]/.test(support)
  const labelled =
    ownSupportLabel(support) !== null ? support : STANDARD_LABEL + (several ? '\n' : '') + support
  return superiorDuties === '' ? labelled : `${superiorDuties}\n${labelled}`
}
