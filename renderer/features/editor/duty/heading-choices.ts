/** A heading to choose. */
export interface HeadingChoice {
  /** The heading's whole line. */
  readonly heading: string
  /** A department of the item that has no block yet. */
  readonly missing: boolean
}

/** Finds the headings to choose from, when they are asked for; null where there are none. */
export type HeadingChoices = (() => readonly HeadingChoice[]) | null

/** The choices as entries of a menu, each with its heading's line as its key. */
export function choiceItems(choices: HeadingChoices): { key: string; label: string }[] {
  return (choices?.() ?? []).map(({ heading, missing }) => {
    const name = heading.slice(0, -1)
    return { key: heading, label: missing ? `${name}（还没有）` : name }
  })
}
