import type { ListContent } from '../../../shared/duty-list/content.ts'
import type { ProofreadSettings } from '../../../shared/proofread/settings.ts'
import type { Finding, Surroundings } from '../../../shared/proofread/types.ts'

/** What the screen asks the worker that proofreads. */
export interface CheckRequest {
  /** Counts up; the answer has it again, so that a late one is told from the present one. */
  readonly run: number
  readonly list: ListContent
  readonly settings: ProofreadSettings
  /** Ids of the items in printed order. */
  readonly identities: readonly string[]
}

/** What the library knows around the list; sent once, and again where it has changed. */
export interface SurroundingsNote {
  readonly surroundings: Surroundings
}

export interface CheckAnswer {
  readonly run: number
  readonly findings: readonly Finding[]
}
