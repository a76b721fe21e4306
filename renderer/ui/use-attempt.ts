import { App } from 'antd'
import { useState } from 'react'
import { errorMessage } from './error-message.ts'

export interface Attempt {
  readonly busy: boolean
  /** Runs a step; shows the error's sentence where it fails. */
  run(step: () => Promise<void>): Promise<void>
}

/** One step at a time that may fail with a message for the user. */
export function useAttempt(): Attempt {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    run: async (step) => {
      setBusy(true)
      try {
        await step()
      } catch (error) {
        void message.error(errorMessage(error), 8)
      } finally {
        setBusy(false)
      }
    },
  }
}
