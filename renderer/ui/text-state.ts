/** A text in a field with what is selected in it, as offsets. */
export interface TextState {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A cursor or a selection to put into a field; each object is put in once. */
export interface Caret {
  readonly start: number
  readonly end: number
}

/** What keys and pastes do in a field of its own kind; null leaves it to the browser. */
export interface TextEdits {
  /** `taken` where the key was for something else than this field's text. */
  key(event: KeyboardEvent, state: TextState): TextState | 'taken' | null
  paste(pasted: string, state: TextState): TextState | 'taken' | null
  /** Where the cursor belongs that Home has moved; null where it is right. */
  home?(state: TextState): TextState | null
  /** An arrow that the cursor can't follow inside the field. */
  stuck?(key: string): void
}
