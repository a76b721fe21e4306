import type { ReactNode } from 'react'

const AROUND = 14

/** A piece of a text with the found place underlined, and what would stand there instead. */
export function Excerpt(props: {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly fix: string | null
}): ReactNode {
  const { text, start, end, fix } = props
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const from = Math.max(lineStart, start - AROUND)
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + AROUND)
  return (
    <span className="excerpt">
      {from > lineStart && '…'}
      {text.slice(from, start)}
      <mark>{text.slice(start, end) || '　'}</mark>
      {fix !== null && <ins>{fix === '' ? '（删去）' : fix}</ins>}
      {text.slice(end, to)}
      {to < (lineEnd === -1 ? text.length : lineEnd) && '…'}
    </span>
  )
}
