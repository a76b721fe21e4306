import { useState } from 'react'

/** Where the preview stands beside the form. */
export type PreviewSide = 'right' | 'below'

export interface PreviewPlace {
  readonly shown: boolean
  readonly side: PreviewSide
}

const KEY = 'duty-list.preview'
/** Below this width of the window a row beside the form would be too small to read. */
const WIDE = 1_600

/** Whether and where the print preview is open; remembered on this computer. */
export function usePreviewPlace(): [PreviewPlace, (place: PreviewPlace) => void] {
  const [place, setPlace] = useState(rememberedPlace)
  return [
    place,
    (next) => {
      localStorage.setItem(KEY, `${next.shown ? 'shown' : 'hidden'} ${next.side}`)
      setPlace(next)
    },
  ]
}

function rememberedPlace(): PreviewPlace {
  const [shown, side] = (localStorage.getItem(KEY) ?? '').split(' ')
  const usual = window.innerWidth >= WIDE ? 'right' : 'below'
  return { shown: shown !== 'hidden', side: side === 'right' || side === 'below' ? side : usual }
}
