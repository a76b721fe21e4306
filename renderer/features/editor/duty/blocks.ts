import { opensSection } from '../../../../shared/duty-text/heading.ts'
import type { TextState } from '../../../ui/text-state.ts'
import { linesOf } from '../../../../shared/duty-text/lines.ts'
import { firstNumber, numbered } from './lines.ts'

/** A part of a duty text as the form shows it: a heading with what stands below it. */
export interface Block {
  /** The heading's whole line; null for what stands before the first heading. */
  readonly heading: string | null
  /** The lines below it, as one text. */
  readonly body: string
  /** False for a heading with no line below it: that is not the same as an empty line. */
  readonly hasBody: boolean
  /** Where it begins in the whole text. */
  readonly start: number
}

/** A place in the blocks of a text. */
export interface BlockPlace {
  readonly block: number
  readonly part: 'heading' | 'body'
  readonly start: number
  readonly end: number
}

/**
 * A duty text as blocks, the same sections that `parseDutyText` gives. Never empty; `textOf` gives the
 * same text again, letter by letter.
 *
 * @param openLine a line that is being typed: it becomes a heading when the cursor leaves it
 */
export function blocksOf(text: string, openLine = -1): Block[] {
  const blocks: { heading: string | null; lines: string[]; start: number }[] = []
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    const last = blocks.at(-1)
    if (index !== openLine && opensSection(line)) blocks.push({ heading: line, lines: [], start: offset })
    else if (last === undefined) blocks.push({ heading: null, lines: [line], start: offset })
    else last.lines.push(line)
    offset += line.length + 1
  }
  return blocks.map(({ heading, lines, start }) => ({
    heading,
    body: lines.join('\n'),
    hasBody: lines.length > 0,
    start,
  }))
}

/** The text of blocks. */
export function textOfBlocks(blocks: readonly Pick<Block, 'heading' | 'body' | 'hasBody'>[]): string {
  return blocks
    .flatMap(({ heading, body, hasBody }) => [
      ...(heading === null ? [] : [heading]),
      ...(hasBody ? [body] : []),
    ])
    .join('\n')
}

/** Where a block's body begins in the whole text. A heading without one: at its end. */
export function bodyStart({ heading, hasBody, start }: Block): number {
  if (heading === null) return start
  return start + heading.length + (hasBody ? 1 : 0)
}

/** Where typing goes on from a heading: behind the number of the first line below it. */
export function firstDutyAt(body: string): number {
  return linesOf(body)[0]?.number.length ?? 0
}

/** A heading without its colon, and the colon. */
export function headingParts(heading: string | null): { readonly name: string; readonly mark: string } {
  const mark = /[：:]?$/.exec(heading ?? '')?.[0] ?? ''
  return { name: (heading ?? '').slice(0, (heading ?? '').length - mark.length), mark }
}

/** The place of a selection of the whole text. */
export function placeIn(
  blocks: readonly Block[],
  { start, end }: Pick<TextState, 'start' | 'end'>,
): BlockPlace {
  const found = blocks.findLastIndex((block) => block.start <= start)
  const index = Math.max(found, 0)
  const block = blocks[index]
  if (block === undefined) return { block: 0, part: 'body', start: 0, end: 0 }
  const from = bodyStart(block)
  if (block.heading !== null && (start < from || !block.hasBody)) {
    const most = headingParts(block.heading).name.length
    const within = (offset: number): number => Math.max(0, Math.min(offset - block.start, most))
    return { block: index, part: 'heading', start: within(start), end: within(end) }
  }
  const within = (offset: number): number => Math.max(0, Math.min(offset - from, block.body.length))
  return { block: index, part: 'body', start: within(start), end: within(end) }
}

/** The text after a block's body was typed in. No other block changes. */
export function withBody(text: string, index: number, body: string, openLine = -1): string {
  const blocks = blocksOf(text, openLine)
  if (blocks[index] === undefined) return `${text}\n${body}`
  return textOfBlocks(
    blocks.map((block, at) =>
      at === index ? { ...block, body, hasBody: block.hasBody || body !== '' } : block,
    ),
  )
}

/** The line that a change of a text was made in: where the two differ last. */
export function typedLine(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let same = 0
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return lineAt(after, after.length - same)
}

/** The text after a block's heading was typed in. A name without a colon gets one. */
export function withHeading(text: string, index: number, name: string): string {
  return textOfBlocks(
    blocksOf(text).map((block, at) => {
      if (at !== index) return block
      const { mark } = headingParts(block.heading)
      const bare = opensSection(name) && !/[：:]$/.test(name)
      return { ...block, heading: name + (mark === '' && !bare ? '：' : mark) }
    }),
  )
}

/** The text without a block's heading: its lines go on those of the block above. */
export function withoutHeading(text: string, index: number): TextState {
  const blocks = blocksOf(text)
  const block = blocks[index]
  const lines = linesOf(text)
  if (block === undefined || block.heading === null) return { text, start: 0, end: 0 }
  const at = lineAt(text, block.start)
  if (lines.length === 1) return { text: '', start: 0, end: 0 }
  const left = lines.toSpliced(at, 1)
  const above = left[at - 1]
  return numbered(
    lines,
    left,
    above === undefined ? { line: 0, rest: 0 } : { line: at - 1, rest: above.rest.length },
  )
}

/** The text without a block. */
export function withoutBlock(text: string, index: number): TextState {
  const blocks = blocksOf(text)
  const lines = linesOf(text)
  const from = lineAt(text, blocks[index]?.start ?? 0)
  const next = blocks[index + 1]
  const to = next === undefined ? lines.length : lineAt(text, next.start)
  const left = lines.toSpliced(from, to - from)
  if (left.length === 0) return { text: '', start: 0, end: 0 }
  const line = Math.min(from, left.length - 1)
  return numbered(lines, left, { line, rest: 0 })
}

/** The text with a block before its neighbour above or behind the one below; null where it can't go there. */
export function withMovedBlock(text: string, index: number, direction: 'up' | 'down'): TextState | null {
  const blocks = blocksOf(text)
  const upper = blocks[direction === 'up' ? index - 1 : index]
  const lower = blocks[direction === 'up' ? index : index + 1]
  // What stands before the first heading would fall into the block above.
  if (upper === undefined || lower === undefined || upper.heading === null) return null
  const lines = linesOf(text)
  const [from, middle] = [lineAt(text, upper.start), lineAt(text, lower.start)]
  const after = blocks[blocks.indexOf(lower) + 1]
  const to = after === undefined ? lines.length : lineAt(text, after.start)
  const swapped = [
    ...lines.slice(0, from),
    ...lines.slice(middle, to),
    ...lines.slice(from, middle),
    ...lines.slice(to),
  ]
  const line = direction === 'up' ? from : from + (to - middle)
  return numbered(lines, swapped, { line, rest: 0 })
}

/** The text with a department's block at its end, the cursor at its first duty. */
export function withBlock(text: string, heading: string): string {
  return `${text === '' ? '' : `${text}\n`}${heading}\n${firstNumber(linesOf(text))}`
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}
