/** A stretch of a paragraph that a revision put there or took away. */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly kind: 'added' | 'removed'
}

/** The marks of a cell, a list for each of its paragraphs, each in order and without overlaps. */
export type CellMarks = readonly (readonly TextMark[])[]

export interface MarkedPiece {
  readonly text: string
  /** Null where nothing is marked. */
  readonly kind: TextMark['kind'] | null
}

/** A paragraph in pieces that are marked in one way each; put together they are the paragraph. */
export function markedPieces(paragraph: string, marks: readonly TextMark[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  const add = (end: number, kind: MarkedPiece['kind']): void => {
    if (end > at) pieces.push({ text: paragraph.slice(at, end), kind })
    at = Math.max(at, end)
  }
  for (const { start, end, kind } of marks) {
    add(start, null)
    add(end, kind)
  }
  add(paragraph.length, null)
  return pieces
}
