import { spliceOf } from '../../shared/text-change.ts'

/** The number a line begins with, which goes up and down with the lines above. */
const NUMBER = /^\s*[（(]?\d+[）).．、]?/

/**
 * Where the change that made one text the other ends, as an offset in the later one. Lines below it that
 * were only numbered anew are no part of it.
 */
export function changeEnd(was: string, is: string): number {
  const [before, after] = withoutSameEnd(was.split('\n'), is.split('\n'))
  const end = before === after ? endOfSplice(was, is) : endOfSplice(before, after)
  // Not between the halves of a rare character.
  return /[\uDC00-\uDFFF]/.test(is[end] ?? '') ? end + 1 : end
}

function withoutSameEnd(was: string[], is: string[]): [string, string] {
  let same = 0
  const most = Math.min(was.length, is.length) - 1
  while (same < most && bare(was.at(-1 - same)) === bare(is.at(-1 - same))) same += 1
  return [was.slice(0, was.length - same).join('\n'), is.slice(0, is.length - same).join('\n')]
}

function bare(line = ''): string {
  return line.replace(NUMBER, '')
}

function endOfSplice(was: string, is: string): number {
  const { at, inserted } = spliceOf(was, is)
  return at + inserted.length
}
