import { linesOf } from '../../../../shared/duty-text/lines.ts'
import { blocksOf, headingParts, textOfBlocks, withoutBlock, withoutHeading } from './blocks.ts'
import type { Block } from './blocks.ts'

/** What is kept of a text while a new heading is still to be named: all but that heading and its lone number. */
export function withoutNewHeadings(text: string): string {
  const blocks = blocksOf(text)
  const named = blocks.filter((block) => !(isUnnamed(block) && isEmpty(block)))
  return named.length === blocks.length ? text : textOfBlocks(named)
}

/**
 * The text after a block was left: a heading that stayed without a name goes, with a lone number below it;
 * duties below it go to the block above.
 */
export function withoutEmptyHeading(text: string, index: number): string {
  const block = blocksOf(text)[index]
  if (block === undefined || !isUnnamed(block)) return text
  return (isEmpty(block) ? withoutBlock(text, index) : withoutHeading(text, index)).text
}

function isUnnamed({ heading }: Block): boolean {
  return heading !== null && headingParts(heading).name.trim() === ''
}

function isEmpty({ body }: Block): boolean {
  return linesOf(body).every(({ rest }) => rest.trim() === '')
}
