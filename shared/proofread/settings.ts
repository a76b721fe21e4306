/** What the office decided about the proofreading of one list; saved with the list. */
export interface ProofreadSettings {
  /** Ids of rules that are off. */
  readonly off: readonly string[]
  /** Findings to keep quiet about, by the key of the finding, each with the clerk's reason. */
  readonly ignored: readonly { readonly key: string; readonly reason: string }[]
}

export const NO_PROOFREAD_SETTINGS: ProofreadSettings = { off: [], ignored: [] }
