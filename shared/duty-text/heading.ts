import { readEnumerator, readPoint } from './enumerator.ts'
import { SUPPORT_LABEL } from './support.ts'

/**
 * Is this paragraph a heading of a duty text: a department, an office or a lead word with a colon at
 * its end, not numbered?
 */
export function isHeading(line: string): boolean {
  return /[：:]$/.test(line) && readEnumerator(line) === null && readPoint(line) === null
}

/** Does a section of a duty text begin with this paragraph: a heading, or the line of 履职保障? */
export function opensSection(line: string): boolean {
  return SUPPORT_LABEL.test(line) || isHeading(line)
}
