import type { ReactNode } from 'react'
import type { HorizontalAlign, TextStyle } from '../../../../shared/layout/types.ts'
import { setLines } from '../../../../shared/typesetting/measure.ts'

/**
 * One paragraph with the line ends it has on paper: where this computer lacks the layout's fonts, or
 * draws them a hair wider, the browser's own would be elsewhere, and the row as high as nowhere in print.
 */
export function SetText(props: {
  readonly text: string
  /** Room for the text, points. */
  readonly width: number
  readonly style: TextStyle
  readonly align?: HorizontalAlign
}): ReactNode {
  const { text, width, style, align = 'left' } = props
  // A line of no height would stand for an empty paragraph.
  if (text === '') return '\u00a0'
  const lines = setLines(text, width, style)
  const last = lines.length - 1
  if (last === 0) return text
  if (align !== 'justify') return withLineEnds(lines)
  return (
    <>
      <div className="full-lines">{withLineEnds(lines.slice(0, last))}</div>
      {lines[last]}
    </>
  )
}

function withLineEnds(lines: readonly string[]): ReactNode {
  return lines.map((line, index) => (
    // Lines have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index}>
      {index > 0 && <br />}
      {/* A blank at the end hangs over the edge. */}
      {line.trimEnd()}
    </span>
  ))
}
