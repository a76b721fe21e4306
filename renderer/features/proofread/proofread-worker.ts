import { proofread } from '../../../shared/proofread/proofread.ts'
import type { CheckRequest, CheckAnswer } from './messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { run, list, off, ignored, identities } = data
  const findings = proofread(list, { off: new Set(off), ignored: new Set(ignored), identities })
  const answer: CheckAnswer = { run, findings }
  // A worker answers the page that made it; there is no target origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(answer)
})
