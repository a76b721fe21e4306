/** A text in a field with what is selected in it, as offsets. */
export interface TextState {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What keys and pastes do in a field of its own kind; null leaves it to the browser. */
export interface TextEdits {
  key(event: KeyboardEvent, state: TextState): TextState | null
  paste(pasted: string, state: TextState): TextState | null
}
