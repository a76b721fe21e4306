import type { ReactNode } from 'react'
import type { TextPiece } from '../../shared/compare/changed-text.ts'

/** A text whose changed words are marked. */
export function TextPieces({ pieces }: { readonly pieces: readonly TextPiece[] }): ReactNode {
  // Pieces have nothing of their own to be told apart by but their place.
  return pieces.map(({ text, changed }, index) => (changed ? <mark key={index}>{text}</mark> : text))
}
