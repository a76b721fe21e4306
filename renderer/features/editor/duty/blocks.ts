import { likeness } from '../../../../shared/proofread/department-names.ts'
import type { County } from '../../../../shared/proofread/department-names.ts'
import { isHeading } from '../../../../shared/duty-text/parse.ts'
import { firstNumber, linesOf } from './lines.ts'

/** The departments of an item that have no block of duties in its text yet. */
export function departmentsWithoutBlock(
  text: string,
  departments: readonly string[],
  county: County,
): string[] {
  const headings = text
    .split('\n')
    .filter(isHeading)
    .map((line) => line.slice(0, -1))
  return departments.filter((name) => !headings.some((heading) => likeness(heading, name, county) !== null))
}

/** What a department is called inside its own county's list: 云泽县财政局 is 县财政局. */
export function headingFor(department: string, county: County): string {
  if (county.short === '') return department
  for (const place of [county.city + county.short, county.short])
    if (department.startsWith(place + county.unit)) return department.slice(place.length)
  return department
}

/** The text with a department's block at its end, ready for the first duty. */
export function withBlock(text: string, heading: string): string {
  return `${text === '' ? '' : `${text}\n`}${heading}：\n${firstNumber(linesOf(text))}`
}
