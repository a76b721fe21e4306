import { useEffect, useState } from 'react'

/** The texts of a list around its table. */
export type HeadingPart = 'title' | 'notes'

/** Which of them the cursor is in, or was in last. */
export function useHeadingPart(): HeadingPart {
  const [part, setPart] = useState<HeadingPart>('title')
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      const named = target instanceof Element ? target.closest<HTMLElement>('[data-heading]') : null
      if (named !== null) setPart(named.dataset['heading'] === 'notes' ? 'notes' : 'title')
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return part
}
