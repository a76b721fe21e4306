import { useState } from 'react'
import type { Preferences } from '../../../../shared/contract/preferences.ts'
import { usePreferences } from '../../../app/preferences.tsx'

export type PreviewPlace = NonNullable<Preferences['preview']>
/** Where the preview stands beside the form. */
export type PreviewSide = PreviewPlace['side']

/** Below this width of the window a row beside the form would be too small to read. */
const WIDE = 1_600
/** Below this height of the window, which is that of most office notebooks, every line counts. */
const LOW = 900

/** Whether and where the print preview is open; remembered until it is placed anew. */
export function usePreviewPlace(): [PreviewPlace, (place: PreviewPlace) => void] {
  const [{ preview }, update] = usePreferences()
  // Once a window: a form must not be drawn anew because its window was made wider.
  const [usual] = useState(usualPlace)
  return [preview ?? usual, (place) => update({ preview: place })]
}

/** How much room the preview has at first: on a low screen the form needs more of it. */
export function usualSize(side: PreviewSide): string {
  if (side === 'right') return '52%'
  return window.innerHeight < LOW ? '30%' : '40%'
}

function usualPlace(): PreviewPlace {
  return { shown: true, side: window.innerWidth >= WIDE ? 'right' : 'below' }
}
