import { proofread } from '../../../shared/proofread/proofread.ts'
import { optionsOf } from '../../../shared/proofread/settings.ts'
import type { Surroundings } from '../../../shared/proofread/types.ts'
import type { CheckAnswer, CheckRequest, SurroundingsNote } from './messages.ts'

let surroundings: Surroundings | null = null

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest | SurroundingsNote>) => {
  if ('surroundings' in data) {
    ;({ surroundings } = data)
    return
  }
  const { run, list, settings, identities } = data
  const findings = proofread(list, optionsOf(settings, identities, surroundings))
  const answer: CheckAnswer = { run, findings }
  // A worker answers the page that made it; there is no target origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(answer)
})
