import type { DirectoryEntry } from '../directory/types.ts'
import type { ColumnField } from '../duty-list/types.ts'
import type { Profile } from './profile.ts'
import type { Cell, ItemView, ListView } from './view.ts'

/** 错误, 警告, 提示: must be wrong; should be looked at; may be worth a look. */
export type Severity = 'error' | 'warning' | 'hint'

/** A replacement inside one text; offsets count UTF-16 units. Equal offsets insert. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Which text of a list a finding stands in: a cell of an item, or a line of the list itself. */
export type Part = 'cell' | 'title' | 'header' | 'category' | 'note'

/** What a rule reports: a place in one text, why, and how to mend it where that is safe. */
export interface Found {
  readonly cell: Cell
  readonly start: number
  readonly end: number
  readonly message: string
  /** All inside `start`..`end`; they do not overlap. */
  readonly edits?: readonly Edit[]
  /** Where it differs from the rule's own. */
  readonly severity?: Severity
}

export interface Finding {
  /** Id of the rule. */
  readonly rule: string
  readonly severity: Severity
  /** Printed number of the item; null for what concerns the whole list. */
  readonly item: number | null
  /** Null for title lines, categories and notes. */
  readonly column: ColumnField | null
  readonly part: Part
  /** Which title line, column, category or note, from 0; 0 for a cell. */
  readonly index: number
  /** Offsets in the text; 上级部门职责 includes its 履职保障, 对应上级部门 has one name a line. */
  readonly start: number
  readonly end: number
  /** The text between the offsets. */
  readonly quote: string
  /** For the clerk: what is wrong and why. */
  readonly message: string
  /** What stands in the quote's place after mending; null where no mending is safe. */
  readonly fix: string | null
  readonly edits: readonly Edit[]
  /** Names the finding for an ignore: the same after edits elsewhere. */
  readonly key: string
}

interface RuleFacts {
  readonly id: string
  /** Chinese name, as in the panel. */
  readonly title: string
  readonly severity: Severity
  /** What the rule looks for, one Chinese sentence. */
  readonly description: string
  /** Standard and clause, or the custom it rests on. */
  readonly source: string
}

/** Looks at one item, with what is known of its list. */
export interface ItemRule extends RuleFacts {
  readonly scope: 'item'
  readonly check: (item: ItemView, profile: Profile) => Iterable<Found>
}

/** Compares across the list. */
export interface ListRule extends RuleFacts {
  readonly scope: 'list'
  readonly check: (list: ListView, profile: Profile) => Iterable<Found>
}

export type Rule = ItemRule | ListRule

/** What is known around a list: of its own county only, for another county's names would mislead. */
export interface Surroundings {
  /** The county's directory of departments. */
  readonly directory: readonly DirectoryEntry[]
  /** Other offices of the county, to notice a copied name. */
  readonly otherOffices: readonly string[]
  /** Other offices' lists of the same kind, to compare categories with. */
  readonly otherLists: readonly OtherList[]
}

/** Names of items by category. */
export interface OtherList {
  readonly categories: readonly {
    readonly name: string
    readonly items: readonly { readonly name: string }[]
  }[]
}

export interface ProofreadOptions extends Partial<Surroundings> {
  /** Ids of rules that are off for this list. */
  readonly off?: ReadonlySet<string>
  /** Keys of findings that the clerk has ignored. */
  readonly ignored?: ReadonlySet<string>
  /**
   * What names each item in the keys, in printed order (a database id). Without it the item's name
   * does.
   */
  readonly identities?: readonly string[]
}
