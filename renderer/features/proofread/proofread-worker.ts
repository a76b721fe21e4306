import { proofread } from '../../../shared/proofread/proofread.ts'
import { optionsOf } from '../../../shared/proofread/settings.ts'
import type { CheckRequest, CheckAnswer } from './messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { run, list, settings, identities } = data
  const findings = proofread(list, optionsOf(settings, identities))
  const answer: CheckAnswer = { run, findings }
  // A worker answers the page that made it; there is no target origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(answer)
})
