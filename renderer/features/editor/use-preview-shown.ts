import { useState } from 'react'

const KEY = 'duty-list.preview'

/** Whether the print preview is open; remembered on this computer. */
export function usePreviewShown(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(() => localStorage.getItem(KEY) !== 'hidden')
  return [
    shown,
    (next) => {
      localStorage.setItem(KEY, next ? 'shown' : 'hidden')
      setShown(next)
    },
  ]
}
