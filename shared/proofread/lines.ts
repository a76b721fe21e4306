import type { Enumerator } from '../duty-text/enumerator.ts'
import { enumeratorsOf } from '../duty-text/lines.ts'
import { isHeading } from '../duty-text/heading.ts'
import { SUPPORT_LABEL } from '../duty-text/support.ts'
import { isDepartmentName } from './department-names.ts'

export interface NamePlace {
  readonly name: string
  /** Offset in the cell. */
  readonly start: number
}

/** 区公安分局职责：, with what stands before the colon taken apart. */
export interface DepartmentHeading {
  readonly names: readonly NamePlace[]
  /** 职责, or empty. */
  readonly suffix: string
  /** Offset of the colon in the cell. */
  readonly colon: number
}

export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly enumerator: Enumerator | null
  readonly department: DepartmentHeading | null
  /** A line that ends with a colon and has no number. */
  readonly heading: boolean
  /** The line of 履职保障 or below it. */
  readonly support: boolean
}

const HEADING = /^([^：:。；，\d]{2,80}?)(的?(?:工作|主要)?职责)?[：:]/
const JOINTS = /、|[和及与](?=[^、和及与]{0,3}[区县旗](?!域))/

function namesIn(text: string, offset: number): NamePlace[] {
  const names: NamePlace[] = []
  let start = 0
  for (const name of text.split(JOINTS)) {
    const at = text.indexOf(name, start)
    names.push({ name, start: offset + at })
    start = at + name.length
  }
  return names
}

function departmentHeading(line: string, offset: number): DepartmentHeading | null {
  const match = HEADING.exec(line)
  if (!match) return null
  const [all, text = '', suffix = ''] = match
  const names = namesIn(text, offset)
  if (!names.every(({ name }) => isDepartmentName(name))) return null
  return { names, suffix, colon: offset + all.length - 1 }
}

/** The paragraphs of a cell, each with what it is. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let support = false
  const texts = text.split('\n')
  const enumerators = enumeratorsOf(texts)
  for (const [index, line] of texts.entries()) {
    if (SUPPORT_LABEL.test(line)) support = true
    const enumerator = enumerators[index] ?? null
    lines.push({
      start,
      end: start + line.length,
      text: line,
      enumerator,
      department: enumerator || support ? null : departmentHeading(line, start),
      heading: isHeading(line),
      support,
    })
    start += line.length + 1
  }
  return lines
}
