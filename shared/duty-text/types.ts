/**
 * One paragraph of a duty text that is no heading.
 *
 * `children` are what stands below it: entries of a lower level, and plain sentences that follow a
 * numbered entry.
 */
export interface DutyEntry {
  /** As typed: `1.`, `2、`, `（3）`, `④`; null for a plain sentence. */
  readonly enumerator: string | null
  /** The rest of the paragraph, letter by letter. */
  readonly text: string
  readonly children: readonly DutyEntry[]
}

/** A heading with what stands below it. The first section of a text may have none. */
export interface DutySection {
  readonly kind: 'duties' | 'support'
  /**
   * The heading's whole paragraph: 区公安分局：, 联动监督：, 青禾镇：; in a `support` section the label
   * with whatever follows it on the same line (履职保障：业务指导).
   */
  readonly heading: string | null
  readonly entries: readonly DutyEntry[]
}

/** 职责文本 as a structure. The empty text has no sections. */
export interface DutyText {
  readonly sections: readonly DutySection[]
}
