import { plainName } from '../proofread/department-names.ts'
import type { ComparedItem } from './printed-items.ts'

/** What an item's texts are made of, for telling how alike two items are: runs of characters, sorted. */
export interface Traits {
  readonly name: Uint32Array
  readonly duties: Uint32Array
}

const NAME_RUN = 2
const DUTY_RUN = 3
/** Shorter duties stand in other items by chance. */
const FEWEST_RUNS = 8

/** @returns the traits of an item's name and of its duties */
export function traitsOf({ texts }: ComparedItem): Traits {
  const duties = `${texts.superiorDuties}\n${texts.cooperationDuties}\n${texts.remarks}`
  return {
    name: runsOf(plainName(texts.name), NAME_RUN),
    duties: runsOf(duties.replace(/[\s\d.．、（）：；。，]+/g, ''), DUTY_RUN),
  }
}

/** Each run of so many characters as a number, sorted; a shorter text is a run of its own. */
function runsOf(text: string, length: number): Uint32Array {
  const count = text === '' ? 0 : Math.max(text.length - length + 1, 1)
  const runs = new Uint32Array(count)
  for (let start = 0; start < count; start += 1) {
    let run = 0
    for (let at = start; at < Math.min(start + length, text.length); at += 1)
      run = Math.imul(run, 0x01_00_01_93) + text.charCodeAt(at)
    runs[start] = Math.imul(run ^ (run >>> 15), 0x2c_1b_3c_6d)
  }
  return runs.toSorted()
}

/** What share of their runs two texts have in common, 0 to 1 (Dice's coefficient); null for two empty ones. */
function shareInCommon(a: Uint32Array, b: Uint32Array): number | null {
  if (a.length + b.length === 0) return null
  return (2 * countInCommon(a, b)) / (a.length + b.length)
}

function countInCommon(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return common
}

/** What share of the duties of the one are among those of the other, 0 to 1; 0 where there are hardly any. */
export function shareWithin(part: Traits, whole: Traits): number {
  if (part.duties.length < FEWEST_RUNS) return 0
  return countInCommon(part.duties, whole.duties) / part.duties.length
}

/** How alike two items are, 0 to 1: by their names and by their duties, the same in both directions. */
export function likeness(a: Traits, b: Traits): number {
  const names = shareInCommon(a.name, b.name) ?? 0
  const duties = shareInCommon(a.duties, b.duties)
  return duties === null ? names : (names + duties) / 2
}
