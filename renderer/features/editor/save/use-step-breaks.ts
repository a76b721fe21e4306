import { useEffect } from 'react'
import type { ListDocument } from './list-document.ts'

/** Kinds of input that are a step of undo of their own, as the browser names them. */
const WHOLE = ['insertFromPaste', 'insertFromDrop', 'deleteByCut', 'deleteByDrag']

/** Parts the typing into steps of undo where only the page knows: a paste, a cut, a field left. */
export function useStepBreaks(document: ListDocument): void {
  useEffect(() => {
    const whole = (event: Event): void => {
      if (event instanceof InputEvent && WHOLE.includes(event.inputType)) document.startStep()
    }
    const left = (): void => document.startStep()
    // Before the text changes and after it: what follows a paste does not join it either.
    window.addEventListener('beforeinput', whole)
    window.addEventListener('input', whole)
    window.addEventListener('focusout', left)
    return () => {
      window.removeEventListener('beforeinput', whole)
      window.removeEventListener('input', whole)
      window.removeEventListener('focusout', left)
    }
  }, [document])
}
